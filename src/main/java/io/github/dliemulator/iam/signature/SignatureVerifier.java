package io.github.dliemulator.iam.signature;

import static io.github.dliemulator.web.error.DliError.BAD_SIGNATURE;
import static java.util.Objects.requireNonNull;

import io.github.dliemulator.iam.account.User;
import io.github.dliemulator.iam.account.UserDirectory;
import io.github.dliemulator.web.RequestContext;
import io.github.dliemulator.web.error.DliException;
import jakarta.servlet.http.HttpServletRequest;
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

/** Verifies requests that are signed with an access key. The date of a signature is real time, not virtual time. */
@Component
public class SignatureVerifier {

    /** Maximum difference between the clocks of client and emulator. */
    private static final Duration MAX_CLOCK_SKEW = Duration.ofMinutes(15);

    static final DateTimeFormatter DATE_FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String CONTENT_HASH_HEADER = "X-Sdk-Content-Sha256";
    private static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    private final UserDirectory users;
    private final InstantSource realTime;

    SignatureVerifier(UserDirectory users, InstantSource realTime) {
        this.users = users;
        this.realTime = realTime;
    }

    /** Whether the request has a signature, valid or not. */
    public static boolean isSigned(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && Algorithm.isUsedBy(authorization);
    }

    /** The user of the access key in the request, without verification of the signature. */
    public Optional<User> identify(HttpServletRequest request) {
        return parseHeader(request).flatMap(authorization -> users.findByAccessKey(authorization.accessKey()));
    }

    /**
     * The user who signed the request.
     *
     * @throws DliException 401 with an error of the API gateway if the signature is malformed, too old or wrong, or if
     *     its access key is unknown
     */
    public User verify(HttpServletRequest request) {
        AuthorizationHeader authorization =
                parseHeader(request).orElseThrow(() -> badSignature("authorization header is malformed"));
        User user = users.findByAccessKey(authorization.accessKey())
                .orElseThrow(() -> badSignature("ak %s not exist".formatted(authorization.accessKey())));
        requireRecent(request.getHeader(CanonicalRequest.DATE_HEADER));
        if (!authorization.matches(canonicalRequest(request), requireNonNull(user.secretKey()))) {
            throw BAD_SIGNATURE.exception();
        }
        return user;
    }

    private static Optional<AuthorizationHeader> parseHeader(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).flatMap(AuthorizationHeader::parse);
    }

    private void requireRecent(@Nullable String date) {
        if (Duration.between(parseDate(date), realTime.instant()).abs().compareTo(MAX_CLOCK_SKEW) > 0) {
            throw badSignature("x-sdk-date is more than 15 minutes from now");
        }
    }

    private static Instant parseDate(@Nullable String date) {
        try {
            return DATE_FORMAT.parse(date == null ? "" : date.trim(), Instant::from);
        } catch (DateTimeException e) {
            throw badSignature("x-sdk-date is missing or malformed");
        }
    }

    private static CanonicalRequest canonicalRequest(HttpServletRequest request) {
        return new CanonicalRequest(
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                request::getHeader,
                bodyHash(request));
    }

    /** A client may leave the body unsigned or declare its hash; a declared hash must be right. */
    private static String bodyHash(HttpServletRequest request) {
        String declaredHash = request.getHeader(CONTENT_HASH_HEADER);
        if (UNSIGNED_PAYLOAD.equals(declaredHash)) {
            return UNSIGNED_PAYLOAD;
        }
        String hash = Sha256.hexDigest(RequestContext.of(request).readBody());
        if (declaredHash != null && !declaredHash.equalsIgnoreCase(hash)) {
            throw BAD_SIGNATURE.exception();
        }
        return declaredHash == null ? hash : declaredHash;
    }

    private static DliException badSignature(String reason) {
        return BAD_SIGNATURE.exception("Incorrect IAM authentication information: %s", reason);
    }
}
