package io.github.dliemulator.simulation;

import io.github.dliemulator.simulation.chance.Dice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands out a die to each resource that is being made. How often a name has been used in a world is counted, so that a resource
 * made again under its old name is not its old self.
 */
@Component
public class Attempts {

    private static final String OF_NAME = " where project_id = ? and kind = ? and name = ?";

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The die for a new resource of this name; call it within the change that makes the resource. */
    public Dice.Die begin(World world, String kind, String name) {
        Object[] key = {world.projectId(), kind, name};
        return world.dice().of(kind, name, isUsedAgain(key) ? attempts(key) : first(key));
    }

    private boolean isUsedAgain(Object... key) {
        return jdbc.sql("update attempt set attempts = attempts + 1" + OF_NAME)
                        .params(key)
                        .update()
                > 0;
    }

    private long attempts(Object... key) {
        return jdbc.sql("select attempts from attempt" + OF_NAME)
                .params(key)
                .query(Long.class)
                .single();
    }

    private long first(Object... key) {
        jdbc.sql("insert into attempt (project_id, kind, name, attempts, version) values (?, ?, ?, 1, 0)")
                .params(key)
                .update();
        return 1;
    }
}
