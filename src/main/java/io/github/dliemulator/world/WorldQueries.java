package io.github.dliemulator.world;

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

/** Reads and locks worlds with single SQL statements: each request reads its world, so this does without an entity manager. */
@Component
class WorldQueries {

    private static final String SELECT_WORLD = """
            select seed, clock_time, clock_real_time, clock_factor, clock_after_polls,
                timing, settings, expires_at, uid
            from world where project_id = ?""";

    private static final String SELECT_FOR_UPDATE = """
            select uid, clock_time, clock_real_time, clock_factor, clock_after_polls
            from world where project_id = ? for update""";

    private final JdbcClient jdbc;
    private final CachingJsonFormatMapper json;

    WorldQueries(JdbcClient jdbc, CachingJsonFormatMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Finds a world that is not expired. The entity is detached. */
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
                json.read(row.getString("settings"), WorldSettings.class));
    }

    /** The identity and the clock of a world whose row is locked. */
    record LockedWorld(long uid, WorldClock clock) {

        /** Whether this is the world that a request entered, and its clock has shown the time at which it did. */
        boolean isCurrent(World entered, Instant realNow) {
            return uid == entered.uid() && clock.hasShown(entered.now(), realNow);
        }
    }

    /**
     * Locks the row of a world until the transaction ends; waits while another transaction holds the lock. Must run in a
     * transaction.
     *
     * @return nothing if there is no such world
     */
    Optional<LockedWorld> lock(String projectId) {
        Optional<LockedWorld> world = selectForUpdate(projectId);
        // a statement that waited for a row that was deleted does not return the row that replaced it
        while (world.isEmpty() && exists(projectId)) {
            world = selectForUpdate(projectId);
        }
        return world;
    }

    private boolean exists(String projectId) {
        return jdbc.sql("select 1 from world where project_id = ?")
                        .param(projectId)
                        .query()
                        .singleColumn()
                        .size()
                > 0;
    }

    private Optional<LockedWorld> selectForUpdate(String projectId) {
        return jdbc.sql(SELECT_FOR_UPDATE)
                .param(projectId)
                .query((row, number) -> new LockedWorld(row.getLong("uid"), toClock(row)))
                .optional();
    }

    private static WorldClock toClock(ResultSet row) throws SQLException {
        return new WorldClock(
                Objects.requireNonNull(toInstant(row, "clock_time")),
                Objects.requireNonNull(toInstant(row, "clock_real_time")),
                row.getInt("clock_factor"),
                row.getObject("clock_after_polls", Integer.class));
    }

    private static @Nullable Instant toInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime date = row.getObject(column, OffsetDateTime.class);
        return date == null ? null : date.toInstant();
    }
}
