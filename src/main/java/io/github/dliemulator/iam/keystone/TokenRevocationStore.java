package io.github.dliemulator.iam.keystone;

import io.github.dliemulator.world.TokenRevocation;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When all tokens were last made to expire. Belongs to no world, and all replicas see it at once. */
@Component
class TokenRevocationStore implements TokenRevocation {

    private final JdbcClient jdbc;
    private final InstantSource realTime;

    TokenRevocationStore(JdbcClient jdbc, InstantSource realTime) {
        this.jdbc = jdbc;
        this.realTime = realTime;
    }

    /** Later than any before, so that tokens that were issued since then expire, too. */
    @Override
    public void revokeAll() {
        jdbc.sql("""
                        update token_expiry set expired = greatest(
                            cast(:now as timestamp(6) with time zone), expired + interval '0.000001' second)""")
                .param("now", OffsetDateTime.ofInstant(realTime.instant(), ZoneOffset.UTC))
                .update();
    }

    /** When a token is issued now: after all that have expired, however coarse or late the clock of this replica is. */
    Instant nextIssueTime() {
        Instant next = revokedAt().plus(1, ChronoUnit.MICROS);
        Instant now = realTime.instant();
        return now.isAfter(next) ? now : next;
    }

    Instant revokedAt() {
        return jdbc.sql("select expired from token_expiry")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
