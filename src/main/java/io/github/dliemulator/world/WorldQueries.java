package io.github.dliemulator.world;

import io.github.dliemulator.fault.FaultSet;
import io.github.dliemulator.script.ScriptSet;
import io.github.dliemulator.timeline.Timing;
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
class WorldQueries {

    private static final String SELECT_WORLD = """
            select seed, clock_world_time, clock_real_time, clock_factor, clock_after_polls,
                timing, scripts, faults, routing, expires_at, uid
            from world where project_id = ?""";

    private final JdbcClient jdbc;
    private final CachingJsonFormatMapper json;

    WorldQueries(JdbcClient jdbc, CachingJsonFormatMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A world that is there and not over. */
    Optional<WorldEntity> findActive(String projectId, Instant realNow) {
        return jdbc.sql(SELECT_WORLD)
                .param(projectId)
                .query((row, number) -> toEntity(projectId, row))
                .optional()
                .filter(world -> !world.isExpired(realNow));
    }

    private WorldEntity toEntity(String projectId, ResultSet row) throws SQLException {
        Timing timing = Objects.requireNonNull(json.read(row.getString("timing"), Timing.class));
        return new WorldEntity(
                projectId,
                row.getLong("uid"),
                new WorldSpec(row.getLong("seed"), toClock(row), timing, toInstant(row, "expires_at")),
                json.read(row.getString("scripts"), ScriptSet.class),
                json.read(row.getString("faults"), FaultSet.class),
                json.read(row.getString("routing"), Routing.class));
    }

    private static WorldClock toClock(ResultSet row) throws SQLException {
        return new WorldClock(
                Objects.requireNonNull(toInstant(row, "clock_world_time")),
                Objects.requireNonNull(toInstant(row, "clock_real_time")),
                row.getInt("clock_factor"),
                row.getObject("clock_after_polls", Integer.class));
    }

    private static @Nullable Instant toInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime date = row.getObject(column, OffsetDateTime.class);
        return date == null ? null : date.toInstant();
    }
}
