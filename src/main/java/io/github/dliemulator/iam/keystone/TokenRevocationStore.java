package io.github.dliemulator.iam.keystone;

import io.github.dliemulator.iam.TokenRevocation;
import io.github.dliemulator.timeline.Instants;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Persists the secret that signs tokens and the last revocation, in one row that all replicas share. */
@Component
class TokenRevocationStore implements TokenRevocation {

    private final JdbcClient jdbc;
    private final InstantSource realTime;

    TokenRevocationStore(JdbcClient jdbc, InstantSource realTime) {
        this.jdbc = jdbc;
        this.realTime = realTime;
    }

    /** Sets an instant after the previous one, so that tokens issued since then are revoked as well. */
    @Override
    public void revokeAll() {
        jdbc.sql("""
                        update token_issuer set revoked_at = greatest(
                            cast(:now as timestamp(6) with time zone), revoked_at + interval '0.000001' second)""")
                .param("now", OffsetDateTime.ofInstant(realTime.instant(), ZoneOffset.UTC))
                .update();
    }

    /** Issue time of a new token. Always after the last revocation, even if the clock of this replica is behind. */
    Instant nextIssueTime() {
        return Instants.max(realTime.instant(), revokedAt().plus(1, ChronoUnit.MICROS));
    }

    Instant revokedAt() {
        return jdbc.sql("select revoked_at from token_issuer")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** A random text, generated with the schema. */
    String secret() {
        return jdbc.sql("select secret from token_issuer").query(String.class).single();
    }
}
