package io.github.dliemulator.iam.token;

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
        String userName, List<String> methods, @Nullable Project project, boolean ofDomain, Instant issuedAt) {

    private static final Duration LIFE = Duration.ofHours(24);

    Token {
        methods = List.copyOf(methods);
        issuedAt = issuedAt.truncatedTo(ChronoUnit.MICROS);
    }

    Caller bearer() {
        return new Caller(userName, project, false);
    }

    Instant expiresAt() {
        return issuedAt.plus(LIFE);
    }

    /** @param expired when all tokens were last made to expire */
    boolean isAliveAt(Instant realNow, Instant expired) {
        return realNow.isBefore(expiresAt()) && issuedAt.isAfter(expired);
    }
}
