package io.github.dliemulator.world;

import io.github.dliemulator.timeline.Timing;
import io.github.dliemulator.world.ProjectCache.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and locks worlds with single SQL statements: each request reads its world, so this does without an entity manager. */
@Component
class WorldQueries {

    private static final String SELECT_WORLD = """
            select seed, clock_time, clock_real_time, clock_factor, clock_after_polls,
                timing, settings, expires_at, uid, revision
            from world where project_id = ?""";

    private static final String INCREASE_REVISION = "update world set revision = revision + 1 where project_id = ?";

    /** An H2 database in this process. Only with AUTO_SERVER can other processes open its file at the same time. */
    private static final Pattern EMBEDDED_URL =
            Pattern.compile("jdbc:h2:(?!tcp:|ssl:)(?!.*;AUTO_SERVER=TRUE).*", Pattern.CASE_INSENSITIVE);

    private final JdbcClient jdbc;
    private final CachingJsonFormatMapper json;
    private final boolean onlyWriter;

    WorldQueries(JdbcClient jdbc, CachingJsonFormatMapper json, JdbcConnectionDetails database) {
        this.jdbc = jdbc;
        this.json = json;
        this.onlyWriter = EMBEDDED_URL.matcher(database.getJdbcUrl()).matches();
    }

    /** Whether no other process can write to the database. */
    boolean isOnlyWriter() {
        return onlyWriter;
    }

    /** Finds a world, which may be expired. The entity is detached. */
    Optional<WorldEntity> find(String projectId) {
        return select(SELECT_WORLD, projectId);
    }

    private Optional<WorldEntity> select(String sql, String projectId) {
        return jdbc.sql(sql)
                .param(projectId)
                .query((row, number) -> toEntity(projectId, row))
                .optional();
    }

    private WorldEntity toEntity(String projectId, ResultSet row) throws SQLException {
        Timing timing = Objects.requireNonNull(json.read(row.getString("timing"), Timing.class));
        return new WorldEntity(
                projectId,
                new Version(row.getLong("uid"), row.getLong("revision")),
                new WorldSpec(row.getLong("seed"), toClock(row), timing, toInstant(row, "expires_at")),
                json.read(row.getString("settings"), WorldSettings.class));
    }

    /**
     * Finds a world, which may be expired, and locks its row until the transaction ends; waits while another transaction holds the
     * lock. Must run in a transaction. The entity is detached.
     */
    Optional<WorldEntity> findForUpdate(String projectId) {
        Optional<WorldEntity> world = select(SELECT_WORLD + " for update", projectId);
        // a statement that waited for a row that was deleted does not return the row that replaced it
        while (world.isEmpty() && exists(projectId)) {
            world = select(SELECT_WORLD + " for update", projectId);
        }
        return world;
    }

    /** Increases the revision of a world. Its row is locked until the transaction ends. */
    void increaseRevision(String projectId) {
        jdbc.sql(INCREASE_REVISION).param(projectId).update();
    }

    /** Increases the revision of a world, as {@link #increaseRevision}, if it has this version. */
    boolean tryIncreaseRevision(String projectId, Version expected) {
        return jdbc.sql(INCREASE_REVISION + " and uid = ? and revision = ?")
                        .params(projectId, expected.uid(), expected.revision())
                        .update()
                > 0;
    }

    private boolean exists(String projectId) {
        return jdbc.sql("select 1 from world where project_id = ?")
                        .param(projectId)
                        .query()
                        .singleColumn()
                        .size()
                > 0;
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
