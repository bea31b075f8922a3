package io.github.dliemulator.upstream.forward;

import static io.github.dliemulator.web.refusal.DliError.BAD_SIGNATURE;
import static io.github.dliemulator.web.refusal.DliError.NOT_AUTHORIZED;

import io.github.dliemulator.iam.signature.Sha256;
import io.github.dliemulator.iam.signature.Signing;
import io.github.dliemulator.upstream.UpstreamSettings;
import io.github.dliemulator.web.OwnNames;
import io.github.dliemulator.web.refusal.DliException;
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
class Credentials {

    private static final String TOKEN = "X-Auth-Token";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    /** What callers bring to prove who they are, in lower case. */
    private static final Set<String> CALLERS = Set.of(
            "authorization",
            "x-auth-token",
            "x-sdk-date",
            "x-sdk-content-sha256",
            "x-security-token",
            "x-project-id",
            "x-domain-id");

    private static final Pattern SIGNED_HEADERS = Pattern.compile("SignedHeaders=([^,\\s]+)");

    private final UpstreamSettings settings;
    private final OwnNames names;
    private final InstantSource realTime;

    Credentials(UpstreamSettings settings, OwnNames names, InstantSource realTime) {
        this.settings = settings;
        this.names = names;
        this.realTime = realTime;
    }

    private boolean areOwn() {
        return signs() || StringUtils.hasText(settings.token());
    }

    /** Whether a call's body must be known before the call is sent. */
    boolean signs() {
        return StringUtils.hasText(settings.accessKey());
    }

    /** The headers of a caller that are not passed on, in lower case, with those that are not for other reasons. */
    Set<String> replaced(Set<String> others) {
        Set<String> all = new HashSet<>(others);
        all.addAll(areOwn() ? CALLERS : Set.of());
        return all;
    }

    /**
     * What the gateway brings itself; nothing where the caller's own goes on.
     *
     * @param body null where it is too long to be looked at
     */
    Map<String, String> own(String method, String target, String host, byte @Nullable [] body) {
        if (StringUtils.hasText(settings.token())) {
            return Map.of(TOKEN, settings.token());
        }
        return settings.accessKey() == null || settings.secretKey() == null || !signs()
                ? Map.of()
                : Signing.headers(
                        method,
                        target,
                        host,
                        body == null ? UNSIGNED : Sha256.hash(body),
                        settings.accessKey(),
                        settings.secretKey(),
                        realTime.instant());
    }

    /**
     * Refuses what cannot be right: who has signed the name under which this gateway was called has signed another call. And a web
     * page that somebody happens to look at must not act with the gateway's key, be it under a name that it has pointed here.
     *
     * @throws DliException in the gateway's words
     */
    void requireGood(HttpServletRequest call, String upstream) {
        String authorization = call.getHeader("Authorization");
        String host = call.getHeader("Host");
        if (areOwn() && call.getHeader("Origin") != null) {
            throw NOT_AUTHORIZED.because("Nothing was sent: a web page may not use the key of this gateway");
        }
        if (areOwn() && !names.isCalledBy(call)) {
            throw NOT_AUTHORIZED.because(
                    "Nothing was sent: the host %s is not known here; if it is this gateway, add it to DLI_ADMIN_HOSTS",
                    call.getServerName());
        }
        if (!areOwn() && authorization != null && signsHost(authorization) && !upstream.equalsIgnoreCase(host)) {
            throw BAD_SIGNATURE.because(
                    "Nothing was sent: the call is signed for the host %s and the upstream is %s, which breaks the signature."
                            + " Call with a token, sign for the upstream's host, or give the gateway a key of its own"
                            + " (DLI_UPSTREAM_ACCESSKEY)",
                    String.valueOf(host), upstream);
        }
    }

    private static boolean signsHost(String authorization) {
        Matcher signed = SIGNED_HEADERS.matcher(authorization);
        return signed.find() && Arrays.stream(signed.group(1).split(";")).anyMatch("host"::equalsIgnoreCase);
    }
}
