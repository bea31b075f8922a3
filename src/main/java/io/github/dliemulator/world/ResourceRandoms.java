package io.github.dliemulator.world;

import io.github.dliemulator.timeline.SeededRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands out a die to each resource that is being made. How often a name has been used in a world is counted, so that a resource
 * made again under its old name is not its old self.
 */
@Component
public class ResourceRandoms {

    private static final String BY_KEY = " where project_id = ? and kind = ? and name = ?";

    private final JdbcClient jdbc;

    ResourceRandoms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The die for a new resource of this name; call it within the change that makes the resource. */
    public SeededRandom.RandomStream next(World world, String kind, String name) {
        Object[] key = {world.projectId(), kind, name};
        return world.random().stream(kind, name, incrementExisting(key) ? readAttempts(key) : insertFirst(key));
    }

    private boolean incrementExisting(Object... key) {
        return jdbc.sql("update attempt set attempts = attempts + 1" + BY_KEY)
                        .params(key)
                        .update()
                > 0;
    }

    private long readAttempts(Object... key) {
        return jdbc.sql("select attempts from attempt" + BY_KEY)
                .params(key)
                .query(Long.class)
                .single();
    }

    private long insertFirst(Object... key) {
        jdbc.sql("insert into attempt (project_id, kind, name, attempts, version) values (?, ?, ?, 1, 0)")
                .params(key)
                .update();
        return 1;
    }
}
