package io.github.dliemulator.job;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The emulators on one database that run statements. Each says that it is alive by real time; runs of one that is not any more
 * have failed.
 */
@Component
class RunOwners {

    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration RENEWAL = Duration.ofSeconds(5);

    private final String self = UUID.randomUUID().toString();
    private final JdbcClient jdbc;
    private final InstantSource realTime;
    private final boolean shared;
    private Instant renewedAt = Instant.MIN;

    RunOwners(JdbcClient jdbc, InstantSource realTime, JdbcConnectionDetails database) {
        this.jdbc = jdbc;
        this.realTime = realTime;
        this.shared = !database.getJdbcUrl().startsWith("jdbc:h2:");
    }

    /** The ID of this emulator. */
    String self() {
        return self;
    }

    /** Whether a run of another emulator can still end well. */
    boolean isAlive(String owner) {
        return shared
                && !jdbc.sql("select 1 from run_owner where id = ? and alive_until > ?")
                        .params(owner, Timestamp.from(realTime.instant()))
                        .query()
                        .singleColumn()
                        .isEmpty();
    }

    /** Says that this emulator is alive, at most every few seconds. */
    synchronized void renew() {
        Instant now = realTime.instant();
        if (!shared || renewedAt.plus(RENEWAL).isAfter(now)) {
            return;
        }
        Timestamp until = Timestamp.from(now.plus(LEASE));
        if (jdbc.sql("update run_owner set alive_until = ? where id = ?")
                        .params(until, self)
                        .update()
                == 0) {
            jdbc.sql("delete from run_owner where alive_until < ?")
                    .param(Timestamp.from(now.minus(Duration.ofDays(1))))
                    .update();
            jdbc.sql("insert into run_owner (id, alive_until) values (?, ?)")
                    .params(self, until)
                    .update();
        }
        renewedAt = now;
    }
}
