package io.github.dliemulator.iam.keystone;

import io.github.dliemulator.iam.account.Caller;
import io.github.dliemulator.iam.account.Project;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user comes in with. Tokens live in real time: whoever moves the clock of a world logs nobody out.
 *
 * @param methods how the user proved who they are
 * @param project what it is good for; null when it is for the whole domain or for nothing yet
 * @param issuedAt to the microsecond
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

    /** @param revokedAt when all tokens were last made to expire */
    boolean isValidAt(Instant realNow, Instant revokedAt) {
        return realNow.isBefore(expiresAt()) && issuedAt.isAfter(revokedAt);
    }
}
