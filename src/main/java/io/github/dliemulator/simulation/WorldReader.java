package io.github.dliemulator.simulation;

import io.github.dliemulator.simulation.chance.Timing;
import io.github.dliemulator.simulation.fault.FaultList;
import io.github.dliemulator.simulation.routing.Routing;
import io.github.dliemulator.simulation.script.Playbook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a world, with one question and no transaction: every call begins with it. What is read here changes nothing. */
@Component
class WorldReader {

    private static final String WORLD = """
            select seed, clock_world_time, clock_real_time, clock_factor, clock_after_polls,
                timing, scripts, faults, routing, expires_at, incarnation
            from world where project_id = ?""";

    private final JdbcClient jdbc;
    private final StoredJson json;

    WorldReader(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A world that is there and not over. */
    Optional<StoredWorld> living(String projectId, Instant realNow) {
        return jdbc.sql(WORLD)
                .param(projectId)
                .query((row, number) -> world(projectId, row))
                .optional()
                .filter(world -> !world.isOver(realNow));
    }

    private StoredWorld world(String projectId, ResultSet row) throws SQLException {
        Timing timing = Objects.requireNonNull(json.read(row.getString("timing"), Timing.class));
        return new StoredWorld(
                projectId,
                row.getLong("incarnation"),
                new Beginning(row.getLong("seed"), clock(row), timing, instant(row, "expires_at")),
                json.read(row.getString("scripts"), Playbook.class),
                json.read(row.getString("faults"), FaultList.class),
                json.read(row.getString("routing"), Routing.class));
    }

    private static WorldClock clock(ResultSet row) throws SQLException {
        return new WorldClock(
                Objects.requireNonNull(instant(row, "clock_world_time")),
                Objects.requireNonNull(instant(row, "clock_real_time")),
                row.getInt("clock_factor"),
                row.getObject("clock_after_polls", Integer.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime date = row.getObject(column, OffsetDateTime.class);
        return date == null ? null : date.toInstant();
    }
}
