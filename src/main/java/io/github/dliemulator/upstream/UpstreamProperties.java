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
 * The real service behind this emulator, and how far it may be reached.
 *
 * @param url where the real service is, for example {@code https://dli.eu-de.otc.t-systems.com}; without one nothing leaves this machine
 * @param hosts the hosts that may be the upstream. Only those named here may have an address that is not public, or be called
 *     without TLS
 * @param writes whether calls that change something may go there
 * @param modes who answers which calls of a world of which nobody has said so
 * @param accessKey signs what goes there, in the place of what callers bring; with {@code secretKey}
 * @param secretKey the secret that belongs to the access key
 * @param token goes there in the place of what callers bring, as a key does
 * @param sslBundle the name of a bundle below {@code spring.ssl.bundle} whose certificates are trusted
 * @param connections how many connections to the upstream there are at a time
 * @param connectTimeout how long to wait for a new connection
 * @param acquireTimeout how long to wait for a connection that is free
 * @param responseTimeout how long to wait for the next bytes of an answer
 */
@ConfigurationProperties("dli.upstream")
public record UpstreamProperties(
        @Nullable URI url,
        @DefaultValue Set<String> hosts,
        @DefaultValue("refuse") Writes writes,
        @Nullable Routing modes,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @Nullable String token,
        @Nullable String sslBundle,
        @DefaultValue("200") int connections,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("5s") Duration acquireTimeout,
        @DefaultValue("60s") Duration responseTimeout) {

    /** Whether calls that change something may go there. */
    public enum Writes {
        REFUSE,
        ALLOW
    }

    public UpstreamProperties {
        if (url != null) {
            requireValidUrl(url);
            requireAllowedHost(url, hosts);
        }
        require(
                url != null || modes == null || modes.modes().noneMatch(RoutingMode::callsUpstream),
                "dli.upstream.modes lead to the upstream, but there is no dli.upstream.url");
        require(connections > 0, "dli.upstream.connections must be positive");
        require(
                StringUtils.hasText(accessKey) == StringUtils.hasText(secretKey),
                "dli.upstream.access-key and dli.upstream.secret-key go together");
        require(
                !StringUtils.hasText(accessKey) || !StringUtils.hasText(token),
                "dli.upstream.token and dli.upstream.access-key exclude each other");
    }

    private static void requireValidUrl(URI url) {
        require(
                Set.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null,
                "dli.upstream.url must be one like https://dli.example.com");
        require(
                Set.of("", "/").contains(String.valueOf(url.getRawPath()))
                        && url.getRawQuery() == null
                        && url.getRawFragment() == null
                        && url.getRawUserInfo() == null,
                "dli.upstream.url must be scheme, host and port alone");
    }

    private static void requireAllowedHost(URI url, Set<String> hosts) {
        boolean listed = isListed(url.getHost(), hosts);
        require(
                listed || hosts.isEmpty(),
                "The host %s of dli.upstream.url is not one of dli.upstream.hosts".formatted(url.getHost()));
        require(
                listed || url.getScheme().equals("https"),
                "Without TLS, the host %s of dli.upstream.url must be named in dli.upstream.hosts"
                        .formatted(url.getHost()));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Whether this host may have an address that is not public, since somebody has named it. */
    public boolean isAllowedHost(String host) {
        return isListed(host, hosts);
    }

    private static boolean isListed(String host, Set<String> hosts) {
        return hosts.stream().anyMatch(host::equalsIgnoreCase);
    }

    Routing defaultRouting() {
        return Objects.requireNonNullElse(modes, Routing.ALL_EMULATED);
    }

    @Override
    public String toString() {
        return "UpstreamProperties[url=%s, hosts=%s, writes=%s]".formatted(url, hosts, writes);
    }
}
