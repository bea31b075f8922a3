package io.github.dliemulator.control.seeding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which files were run on this database. */
@Component
class SeededFiles {

    private final JdbcClient jdbc;

    SeededFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs a file, unless it was run on this database already and is still the same. Another emulator that starts on the same
     * database waits until that is over; where it failed, the other one tries.
     */
    @Transactional
    public void once(String name, String hash, Runnable run) {
        if (isNew(name, hash) || hasChanged(name, hash)) {
            run.run();
        }
    }

    private boolean isNew(String name, String hash) {
        return update("insert into seeded_file (name, hash) values (:name, :hash) on conflict do nothing", name, hash);
    }

    private boolean hasChanged(String name, String hash) {
        return update("update seeded_file set hash = :hash where name = :name and hash <> :hash", name, hash);
    }

    private boolean update(String sql, String name, String hash) {
        return jdbc.sql(sql).param("name", name).param("hash", hash).update() > 0;
    }
}
