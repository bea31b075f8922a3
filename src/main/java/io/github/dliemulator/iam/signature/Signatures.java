package io.github.dliemulator.iam.signature;

import static io.github.dliemulator.web.refusal.DliError.BAD_SIGNATURE;
import static java.util.Objects.requireNonNull;

import io.github.dliemulator.iam.account.Accounts;
import io.github.dliemulator.iam.account.User;
import io.github.dliemulator.web.KeptBody;
import io.github.dliemulator.web.refusal.DliException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Calls that are signed with an access key. Signatures live in real time, whatever the clock of a world says. */
@Component
public class Signatures {

    /** How far the clocks of client and service may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(15);

    static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String CONTENT_HASH = "X-Sdk-Content-Sha256";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    private final Accounts accounts;
    private final InstantSource realTime;

    Signatures(Accounts accounts, InstantSource realTime) {
        this.accounts = accounts;
        this.realTime = realTime;
    }

    /** Whether the call says that it is signed, rightly or not. */
    public static boolean isOn(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && Algorithm.isNamedBy(authorization);
    }

    /** Whose access key a call names, whether or not it was signed by them. */
    public Optional<User> claimed(HttpServletRequest request) {
        return signature(request).flatMap(signature -> accounts.withAccessKey(signature.accessKey()));
    }

    /**
     * Who signed a call.
     *
     * @throws DliException in the gateway's words, unless it was signed by a user, about now, and exactly so
     */
    public User verified(HttpServletRequest request) {
        Signature signature = signature(request).orElseThrow(() -> bad("authorization header is malformed"));
        User user = accounts.withAccessKey(signature.accessKey())
                .orElseThrow(() -> bad("ak %s not exist".formatted(signature.accessKey())));
        requireAboutNow(request.getHeader(SignedCall.DATE));
        if (!signature.isOf(call(request), requireNonNull(user.secretKey()))) {
            throw BAD_SIGNATURE.plainly();
        }
        return user;
    }

    private static Optional<Signature> signature(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).flatMap(Signature::of);
    }

    private void requireAboutNow(@Nullable String date) {
        if (Duration.between(signedAt(date), realTime.instant()).abs().compareTo(SKEW) > 0) {
            throw bad("x-sdk-date is more than 15 minutes from now");
        }
    }

    private static Instant signedAt(@Nullable String date) {
        try {
            return DATE.parse(date == null ? "" : date.trim(), Instant::from);
        } catch (DateTimeException e) {
            throw bad("x-sdk-date is missing or malformed");
        }
    }

    private static SignedCall call(HttpServletRequest request) {
        return new SignedCall(
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                request::getHeader,
                bodyHash(request));
    }

    /** A client may leave a body unsigned, and may say its hash, but not another one. */
    private static String bodyHash(HttpServletRequest request) {
        String said = request.getHeader(CONTENT_HASH);
        if (UNSIGNED.equals(said)) {
            return UNSIGNED;
        }
        String hash = Sha256.hash(body(request));
        if (said != null && !said.equalsIgnoreCase(hash)) {
            throw BAD_SIGNATURE.plainly();
        }
        return said == null ? hash : said;
    }

    private static byte[] body(HttpServletRequest request) {
        try {
            return requireNonNull(WebUtils.getNativeRequest(request, KeptBody.class))
                    .bytes();
        } catch (IOException e) {
            throw bad("the request body ended early");
        }
    }

    private static DliException bad(String why) {
        return BAD_SIGNATURE.because("Incorrect IAM authentication information: %s", why);
    }
}
