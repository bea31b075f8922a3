package io.github.dliemulator.world;

import io.github.dliemulator.timeline.SeededRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Random streams for resources that are created. The seed includes the number of times that a name was used in a world. So a
 * resource that is created again under its old name differs from the previous one.
 */
@Component
public class ResourceRandoms {

    private static final String BY_KEY = " where project_id = ? and kind = ? and name = ?";

    private final JdbcClient jdbc;

    ResourceRandoms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The random stream for a new resource of this name. Needs the transaction that creates the resource. */
    public SeededRandom.RandomStream next(World world, ResourceKind kind, String name) {
        return next(world, kind.name(), name);
    }

    /** The random stream for something else that begins with a call, such as a queue action. Needs its transaction. */
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
        jdbc.sql("insert into attempt (project_id, kind, name, attempts) values (?, ?, ?, 1)")
                .params(key)
                .update();
        return 1;
    }
}
