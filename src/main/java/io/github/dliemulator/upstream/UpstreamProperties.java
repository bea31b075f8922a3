package io.github.dliemulator.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The real service behind the proxy, and the calls that may be forwarded to it.
 *
 * @param url address of the real service, for example {@code https://dli.eu-de.otc.t-systems.com}; without it nothing is forwarded
 * @param hosts hosts that the URL may have. A host that is not listed must have public addresses and be called with TLS
 * @param writes whether calls that may change something are forwarded
 * @param routing routing of projects that have none of their own
 * @param access access key with which forwarded calls are signed, instead of the client's credentials
 * @param secret secret key that belongs to the access key
 * @param token token that is sent instead of the client's credentials
 * @param ssl certificates that are trusted
 * @param connections maximum number of connections to the upstream
 * @param timeout timeouts of calls to the upstream
 */
@ConfigurationProperties("dli.upstream")
public record UpstreamProperties(
        @Nullable URI url,
        @DefaultValue Set<String> hosts,
        @DefaultValue("refuse") Writes writes,
        @Nullable Routing routing,
        @DefaultValue Access access,
        @DefaultValue Secret secret,
        @Nullable String token,
        @DefaultValue Ssl ssl,
        @DefaultValue("200") int connections,
        @DefaultValue Timeout timeout) {

    /** Whether calls that may change something are forwarded. */
    public enum Writes {
        REFUSE,
        ALLOW
    }

    /**
     * Identifying half of the access key.
     *
     * @param key access key with which forwarded calls are signed, instead of the client's credentials
     */
    public record Access(@Nullable String key) {}

    /**
     * Secret half of the access key.
     *
     * @param key secret key that belongs to the access key
     */
    public record Secret(@Nullable String key) {}

    /**
     * Certificates that are trusted.
     *
     * @param bundle name of a bundle below {@code spring.ssl.bundle}; the JVM's certificates if there is none
     */
    public record Ssl(@Nullable String bundle) {}

    /**
     * Timeouts of calls to the upstream, in real time.
     *
     * @param connect maximum time to open a connection
     * @param acquire maximum time to wait for a free connection
     * @param response maximum time between two parts of a response
     */
    public record Timeout(
            @DefaultValue("5s") Duration connect,
            @DefaultValue("5s") Duration acquire,
            @DefaultValue("60s") Duration response) {}

    public UpstreamProperties {
        if (url != null) {
            requireValidUrl(url);
            requireAllowedHost(url, hosts);
        }
        require(
                url != null || routing == null || routing.modes().noneMatch(RoutingMode::callsUpstream),
                "dli.upstream.routing forwards calls, but dli.upstream.url is not set");
        require(connections > 0, "dli.upstream.connections must be positive");
        require(
                StringUtils.hasText(access.key()) == StringUtils.hasText(secret.key()),
                "dli.upstream.access.key and dli.upstream.secret.key must be set together");
        require(
                !StringUtils.hasText(access.key()) || !StringUtils.hasText(token),
                "dli.upstream.token and dli.upstream.access.key must not both be set");
    }

    private static void requireValidUrl(URI url) {
        require(
                Set.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null,
                "dli.upstream.url must be a URL such as https://dli.example.com");
        require(
                Set.of("", "/").contains(String.valueOf(url.getRawPath()))
                        && url.getRawQuery() == null
                        && url.getRawFragment() == null
                        && url.getRawUserInfo() == null,
                "dli.upstream.url must have only scheme, host and port");
    }

    private static void requireAllowedHost(URI url, Set<String> hosts) {
        boolean listed = isListed(url.getHost(), hosts);
        require(
                listed || hosts.isEmpty(),
                "The host %s of dli.upstream.url is not listed in dli.upstream.hosts".formatted(url.getHost()));
        require(
                listed || url.getScheme().equals("https"),
                "The host %s of dli.upstream.url must be listed in dli.upstream.hosts to be called without TLS"
                        .formatted(url.getHost()));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Whether this host is listed, and may have a private address. */
    public boolean isAllowedHost(String host) {
        return isListed(host, hosts);
    }

    private static boolean isListed(String host, Set<String> hosts) {
        return hosts.stream().anyMatch(host::equalsIgnoreCase);
    }

    Routing defaultRouting() {
        return Objects.requireNonNullElse(routing, Routing.ALL_EMULATED);
    }

    @Override
    public String toString() {
        return "UpstreamProperties[url=%s, hosts=%s, writes=%s]".formatted(url, hosts, writes);
    }
}
