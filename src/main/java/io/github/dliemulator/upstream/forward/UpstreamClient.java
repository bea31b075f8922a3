package io.github.dliemulator.upstream.forward;

import io.github.dliemulator.upstream.UpstreamProperties;
import java.util.Optional;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/** The connections to the upstream. Until the first call goes there is no client, which costs time and memory. */
@Component
class UpstreamClient implements DisposableBean {

    /** As long as Tomcat lets the headers of an answer be altogether, see {@link UpstreamTomcatCustomizer}. */
    static final int MAX_HEADER_BYTES = 60 * 1024;

    private static final int MAX_HEADER_COUNT = 500;

    private final UpstreamProperties properties;
    private final SslBundles bundles;
    private final SingletonSupplier<PooledClient> pooledClient = SingletonSupplier.of(this::create);
    private volatile boolean created;

    UpstreamClient(UpstreamProperties properties, SslBundles bundles) {
        this.properties = properties;
        this.bundles = bundles;
        String bundle = properties.sslBundle();
        if (StringUtils.hasText(bundle) && !bundles.getBundleNames().contains(bundle)) {
            throw new IllegalArgumentException(
                    "dli.upstream.ssl-bundle is %s, which is none below spring.ssl.bundle".formatted(bundle));
        }
    }

    private record PooledClient(PoolingHttpClientConnectionManager pool, CloseableHttpClient client) {}

    CloseableHttpClient httpClient() {
        return pooledClient.obtain().client();
    }

    /** How many there are; nothing where none was ever needed. */
    Optional<PoolStats> poolStats() {
        return created ? Optional.of(pooledClient.obtain().pool().getTotalStats()) : Optional.empty();
    }

    private PooledClient create() {
        created = true;
        PoolingHttpClientConnectionManager pool = createPool();
        // what passes is neither followed, unpacked, tried again, nor remembered
        CloseableHttpClient client = HttpClients.custom()
                .setConnectionManager(pool)
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
        return new PooledClient(pool, client);
    }

    private PoolingHttpClientConnectionManager createPool() {
        PoolingHttpClientConnectionManagerBuilder pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicAddressResolver(properties))
                .setMaxConnTotal(properties.connections())
                .setMaxConnPerRoute(properties.connections())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(MAX_HEADER_BYTES)
                                .setMaxHeaderCount(MAX_HEADER_COUNT)
                                .build())
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(responseTimeout()).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                        .setSocketTimeout(responseTimeout())
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build());
        if (StringUtils.hasText(properties.sslBundle())) {
            pool.setTlsSocketStrategy(new DefaultClientTlsStrategy(
                    bundles.getBundle(properties.sslBundle()).createSslContext()));
        }
        return pool.build();
    }

    RequestConfig requestConfig(boolean expectsContinue) {
        return RequestConfig.custom()
                .setExpectContinueEnabled(expectsContinue)
                .setConnectionRequestTimeout(Timeout.of(properties.acquireTimeout()))
                .setResponseTimeout(responseTimeout())
                .build();
    }

    private Timeout responseTimeout() {
        return Timeout.of(properties.responseTimeout());
    }

    @Override
    public void destroy() {
        if (created) {
            pooledClient.obtain().pool().close(CloseMode.IMMEDIATE);
        }
    }
}
