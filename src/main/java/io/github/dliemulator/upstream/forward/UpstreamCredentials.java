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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Who calls the upstream: whoever calls here, unless the gateway has a key or a token of its own. */
@Component
class UpstreamCredentials {

    private static final String TOKEN_HEADER = "X-Auth-Token";
    private static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    /** What callers bring to prove who they are, in lower case. */
    private static final Set<String> CLIENT_HEADERS = Set.of(
            "authorization",
            "x-auth-token",
            "x-sdk-date",
            "x-sdk-content-sha256",
            "x-security-token",
            "x-project-id",
            "x-domain-id");

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

    /** Whether a call's body must be known before the call is sent. */
    boolean signsRequests() {
        return StringUtils.hasText(properties.accessKey());
    }

    /** The headers of a caller that are not passed on, in lower case, with those that are not for other reasons. */
    Set<String> removedHeaders(Set<String> additional) {
        Set<String> removed = new HashSet<>(additional);
        removed.addAll(areConfigured() ? CLIENT_HEADERS : Set.of());
        return removed;
    }

    /**
     * What the gateway brings itself; nothing where the caller's own goes on.
     *
     * @param body null where it is too long to be looked at
     */
    Map<String, String> headers(String method, String target, String host, byte @Nullable [] body) {
        if (StringUtils.hasText(properties.token())) {
            return Map.of(TOKEN_HEADER, properties.token());
        }
        return properties.accessKey() == null || properties.secretKey() == null || !signsRequests()
                ? Map.of()
                : RequestSigner.sign(
                        method,
                        target,
                        host,
                        body == null ? UNSIGNED_PAYLOAD : Sha256.hexDigest(body),
                        properties.accessKey(),
                        properties.secretKey(),
                        realTime.instant());
    }

    /**
     * Refuses what cannot be right: who has signed the name under which this gateway was called has signed another call. And a web
     * page that somebody happens to look at must not act with the gateway's key, be it under a name that it has pointed here.
     *
     * @throws DliException in the gateway's words
     */
    void validate(HttpServletRequest request, String upstreamHost) {
        String authorization = request.getHeader("Authorization");
        String host = request.getHeader("Host");
        if (areConfigured() && request.getHeader("Origin") != null) {
            throw NOT_AUTHORIZED.exception("Nothing was sent: a web page may not use the key of this gateway");
        }
        if (areConfigured() && !allowedHosts.isAllowed(request)) {
            throw NOT_AUTHORIZED.exception(
                    "Nothing was sent: the host %s is not known here; if it is this gateway, add it to DLI_ADMIN_HOSTS",
                    request.getServerName());
        }
        if (!areConfigured()
                && authorization != null
                && signsHost(authorization)
                && !upstreamHost.equalsIgnoreCase(host)) {
            throw BAD_SIGNATURE.exception(
                    "Nothing was sent: the call is signed for the host %s and the upstream is %s, which breaks the signature."
                            + " Call with a token, sign for the upstream's host, or give the gateway a key of its own"
                            + " (DLI_UPSTREAM_ACCESSKEY)",
                    String.valueOf(host), upstreamHost);
        }
    }

    private static boolean signsHost(String authorization) {
        Matcher signed = SIGNED_HEADERS.matcher(authorization);
        return signed.find() && Arrays.stream(signed.group(1).split(";")).anyMatch("host"::equalsIgnoreCase);
    }
}
