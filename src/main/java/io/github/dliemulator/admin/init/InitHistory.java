package io.github.dliemulator.admin.init;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** History of the init files that were run on this database, by name and hash of the content. */
@Component
class InitHistory {

    private final JdbcClient jdbc;

    InitHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs the action in a transaction unless this name and hash are recorded. The row is locked until the action ends,
     * so only one of several emulators on a database runs it. If the action fails, nothing is recorded.
     */
    @Transactional
    public void runOnce(String name, String hash, Runnable action) {
        if (insert(name, hash) || updateHash(name, hash)) {
            action.run();
        }
    }

    private boolean insert(String name, String hash) {
        return update("insert into init_file (name, hash) values (:name, :hash) on conflict do nothing", name, hash);
    }

    private boolean updateHash(String name, String hash) {
        return update("update init_file set hash = :hash where name = :name and hash <> :hash", name, hash);
    }

    private boolean update(String sql, String name, String hash) {
        return jdbc.sql(sql).param("name", name).param("hash", hash).update() > 0;
    }
}
