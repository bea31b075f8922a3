package io.github.dliemulator.upstream.forward;

import static io.github.dliemulator.web.error.DliError.BAD_SIGNATURE;
import static io.github.dliemulator.web.error.DliError.NOT_AUTHORIZED;

import io.github.dliemulator.iam.signature.RequestSigner;
import io.github.dliemulator.iam.signature.Sha256;
import io.github.dliemulator.upstream.UpstreamProperties;
import io.github.dliemulator.web.AllowedHostsProperties;
import io.github.dliemulator.web.error.DliException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Credentials of forwarded calls: the client's, unless a key or a token of the proxy is configured. */
@Component
class UpstreamCredentials {

    private static final String TOKEN_HEADER = "X-Auth-Token";
    private static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    /** Headers with which clients authenticate, in lower case. */
    private static final Set<String> CLIENT_HEADERS = Set.of(
            "authorization",
            "x-auth-token",
            "x-sdk-date",
            "x-sdk-content-sha256",
            "x-security-token",
            "x-project-id",
            "x-domain-id");

    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

    private static final Pattern SIGNED_HEADERS = Pattern.compile("SignedHeaders=([^,\\s]+)");

    private final UpstreamProperties properties;
    private final AllowedHostsProperties allowedHosts;
    private final InstantSource realTime;

    UpstreamCredentials(UpstreamProperties properties, AllowedHostsProperties allowedHosts, InstantSource realTime) {
        this.properties = properties;
        this.allowedHosts = allowedHosts;
        this.realTime = realTime;
    }

    private boolean areConfigured() {
        return signsRequests() || StringUtils.hasText(properties.token());
    }

    /** Whether calls are signed with the proxy's key, which takes a hash of the body. */
    boolean signsRequests() {
        return StringUtils.hasText(properties.access().key());
    }

    /** Headers that are not forwarded because the proxy has its own credentials, in lower case. */
    Set<String> removedHeaders() {
        return areConfigured() ? CLIENT_HEADERS : Set.of();
    }

    /**
     * Returns the headers with the proxy's credentials, empty if it has none.
     *
     * @param body null if it is too large to be hashed
     */
    Map<String, String> headers(String method, String target, String host, byte @Nullable [] body) {
        if (StringUtils.hasText(properties.token())) {
            return Map.of(TOKEN_HEADER, properties.token());
        }
        String accessKey = properties.access().key();
        String secretKey = properties.secret().key();
        return accessKey == null || secretKey == null || !signsRequests()
                ? Map.of()
                : RequestSigner.sign(
                        method,
                        target,
                        host,
                        body == null ? UNSIGNED_PAYLOAD : Sha256.hexDigest(body),
                        accessKey,
                        secretKey,
                        realTime.instant());
    }

    /**
     * Rejects a signature of the client that covers another {@code Host} than the upstream's, and calls of web pages that would be
     * sent with the proxy's credentials. A web page can reach the proxy under a name of its own (DNS rebinding).
     *
     * @throws DliException before anything is sent
     */
    void validate(HttpServletRequest request, String upstreamHost) {
        String authorization = request.getHeader("Authorization");
        String host = request.getHeader("Host");
        if (areConfigured() && isFromWebPage(request)) {
            throw NOT_AUTHORIZED.exception("Nothing was sent: a web page must not use the proxy's credentials");
        }
        if (areConfigured() && !allowedHosts.isAllowed(request)) {
            throw NOT_AUTHORIZED.exception(
                    "Nothing was sent: the host %s is unknown; if it is a name of this proxy, add it to DLI_ADMIN_HOSTS",
                    request.getServerName());
        }
        if (!areConfigured()
                && authorization != null
                && signsHost(authorization)
                && !upstreamHost.equalsIgnoreCase(host)) {
            throw BAD_SIGNATURE.exception(
                    "Nothing was sent: the call is signed for the host %s and the upstream is %s, which breaks the signature."
                            + " Call with a token, sign for the upstream's host, or set a key of the proxy"
                            + " (DLI_UPSTREAM_ACCESS_KEY)",
                    String.valueOf(host), upstreamHost);
        }
    }

    /** Browsers send {@code Origin} with writes and CORS requests, and {@code Sec-Fetch-Site} with every request. */
    private static boolean isFromWebPage(HttpServletRequest request) {
        return request.getHeader("Origin") != null
                || OTHER_SITES.contains(String.valueOf(request.getHeader("Sec-Fetch-Site")));
    }

    private static boolean signsHost(String authorization) {
        Matcher signed = SIGNED_HEADERS.matcher(authorization);
        return signed.find() && Arrays.stream(signed.group(1).split(";")).anyMatch("host"::equalsIgnoreCase);
    }
}
