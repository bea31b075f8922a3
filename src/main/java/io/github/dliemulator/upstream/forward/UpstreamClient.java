package io.github.dliemulator.upstream.forward;

import io.github.dliemulator.upstream.UpstreamSettings;
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

    /** As long as Tomcat lets the headers of an answer be altogether, see {@link Room}. */
    static final int LONGEST_HEADER = 60 * 1024;

    private static final int MOST_HEADERS = 500;

    private final UpstreamSettings settings;
    private final SslBundles bundles;
    private final SingletonSupplier<Opened> opened = SingletonSupplier.of(this::make);
    private volatile boolean used;

    UpstreamClient(UpstreamSettings settings, SslBundles bundles) {
        this.settings = settings;
        this.bundles = bundles;
        String bundle = settings.sslBundle();
        if (StringUtils.hasText(bundle) && !bundles.getBundleNames().contains(bundle)) {
            throw new IllegalArgumentException(
                    "dli.upstream.ssl-bundle is %s, which is none below spring.ssl.bundle".formatted(bundle));
        }
    }

    private record Opened(PoolingHttpClientConnectionManager pool, CloseableHttpClient client) {}

    CloseableHttpClient open() {
        return opened.obtain().client();
    }

    /** How many there are; nothing where none was ever needed. */
    Optional<PoolStats> stats() {
        return used ? Optional.of(opened.obtain().pool().getTotalStats()) : Optional.empty();
    }

    private Opened make() {
        used = true;
        PoolingHttpClientConnectionManager pool = pool();
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
        return new Opened(pool, client);
    }

    private PoolingHttpClientConnectionManager pool() {
        PoolingHttpClientConnectionManagerBuilder pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicAddresses(settings))
                .setMaxConnTotal(settings.connections())
                .setMaxConnPerRoute(settings.connections())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_HEADER)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(answerTimeout()).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(answerTimeout())
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build());
        if (StringUtils.hasText(settings.sslBundle())) {
            pool.setTlsSocketStrategy(new DefaultClientTlsStrategy(
                    bundles.getBundle(settings.sslBundle()).createSslContext()));
        }
        return pool.build();
    }

    RequestConfig requests(boolean expectsContinue) {
        return RequestConfig.custom()
                .setExpectContinueEnabled(expectsContinue)
                .setConnectionRequestTimeout(Timeout.of(settings.waitTimeout()))
                .setResponseTimeout(answerTimeout())
                .build();
    }

    private Timeout answerTimeout() {
        return Timeout.of(settings.answerTimeout());
    }

    @Override
    public void destroy() {
        if (used) {
            opened.obtain().pool().close(CloseMode.IMMEDIATE);
        }
    }
}
