package io.github.dliemulator.iam.keystone;

import io.github.dliemulator.iam.account.Caller;
import io.github.dliemulator.iam.account.Project;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content of a token. Tokens expire in real time; virtual time has no effect on them.
 *
 * @param methods authentication method: {@code password} or {@code token}
 * @param project scope of the token; null for a domain or no scope
 * @param issuedAt in real time, in microseconds
 */
record Token(
        String userName, List<String> methods, @Nullable Project project, boolean domainScoped, Instant issuedAt) {

    private static final Duration LIFETIME = Duration.ofHours(24);

    Token {
        methods = List.copyOf(methods);
        issuedAt = issuedAt.truncatedTo(ChronoUnit.MICROS);
    }

    Caller toCaller() {
        return new Caller(userName, project, false);
    }

    Instant expiresAt() {
        return issuedAt.plus(LIFETIME);
    }

    /** @param revokedAt when all tokens were last revoked */
    boolean isValidAt(Instant realNow, Instant revokedAt) {
        return realNow.isBefore(expiresAt()) && issuedAt.isAfter(revokedAt);
    }
}
