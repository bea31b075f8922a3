package io.github.dliemulator.upstream.forward;

import io.github.dliemulator.upstream.UpstreamProperties;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
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

/** HTTP client of the upstream. It is created with the first call, because it costs start-up time and memory. */
@Component
class UpstreamClient implements DisposableBean {

    /** Maximum size of a response's headers. Tomcat has a limit to match, see {@link UpstreamTomcatCustomizer}. */
    static final int MAX_HEADER_BYTES = 60 * 1024;

    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(MAX_HEADER_BYTES)
            .setMaxHeaderCount(500)
            .build();

    private final UpstreamProperties properties;
    private final SslBundles bundles;
    private final SingletonSupplier<PooledClient> pooledClient = SingletonSupplier.of(this::create);
    private final AtomicLong connectionNumber = new AtomicLong();
    private volatile boolean created;

    UpstreamClient(UpstreamProperties properties, SslBundles bundles) {
        this.properties = properties;
        this.bundles = bundles;
        String bundle = properties.ssl().bundle();
        if (StringUtils.hasText(bundle) && !bundles.getBundleNames().contains(bundle)) {
            throw new IllegalArgumentException(
                    "dli.upstream.ssl.bundle is %s, but spring.ssl.bundle defines no such bundle".formatted(bundle));
        }
    }

    private record PooledClient(PoolingHttpClientConnectionManager pool, CloseableHttpClient client) {}

    CloseableHttpClient httpClient() {
        return pooledClient.obtain().client();
    }

    /** Connections in use and in the pool. Empty before the first call. */
    Optional<PoolStats> poolStats() {
        return created ? Optional.of(pooledClient.obtain().pool().getTotalStats()) : Optional.empty();
    }

    private PooledClient create() {
        created = true;
        PoolingHttpClientConnectionManager pool = createPool();
        // no redirects, decompression, cookies or authentication: the proxy forwards what it receives
        CloseableHttpClient client = HttpClients.custom()
                .setConnectionManager(pool)
                .disableRedirectHandling()
                .disableContentCompression()
                .setRetryStrategy(new StaleConnectionRetry(pool))
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
                .setConnectionFactory(
                        socket -> new UpstreamConnection("upstream-" + connectionNumber.incrementAndGet(), LIMITS))
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(responseTimeout()).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(properties.timeout().connect()))
                        .setSocketTimeout(responseTimeout())
                        .setValidateAfterInactivity(
                                TimeValue.ZERO_MILLISECONDS) // before each request, see UpstreamConnection
                        .build());
        if (StringUtils.hasText(properties.ssl().bundle())) {
            pool.setTlsSocketStrategy(new DefaultClientTlsStrategy(
                    bundles.getBundle(properties.ssl().bundle()).createSslContext()));
        }
        return pool.build();
    }

    RequestConfig requestConfig(boolean expectsContinue) {
        return RequestConfig.custom()
                .setExpectContinueEnabled(expectsContinue)
                .setConnectionRequestTimeout(Timeout.of(properties.timeout().acquire()))
                .setResponseTimeout(responseTimeout())
                .build();
    }

    private Timeout responseTimeout() {
        return Timeout.of(properties.timeout().response());
    }

    @Override
    public void destroy() {
        if (created) {
            pooledClient.obtain().pool().close(CloseMode.IMMEDIATE);
        }
    }
}
