package io.github.dliemulator.world.storage;

import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.world.World;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/**
 * State of a project at one time, including its pending changes.
 *
 * @param format version of the format of this document
 * @param schema version of the database schema
 * @param projectId ID of the source project. In rows it stands for the target project.
 * @param takenAt virtual time at which the clock continues
 * @param tables rows by table name. Each row has its values by column name, without nulls.
 */
public record Snapshot(
        @NotNull Integer format,
        @NotNull String schema,

        @NotNull @Pattern(regexp = "[0-9A-Za-z]{1,64}", message = "must be 1 to 64 letters and digits")
        String projectId,

        @NotNull Instant takenAt,
        @NotNull Map<String, List<@Nullable Map<String, JsonNode>>> tables) {

    static final int FORMAT = 1;

    /** The clock of a restored world shows this time, at this real time. */
    private static final String VIRTUAL_TIME = "clock_time";

    private static final String REAL_TIME = "clock_real_time";

    private static final String UID = "uid";

    /** Columns of table world that a snapshot has elsewhere or not at all: real times, and the identity and revision of the world. */
    private static final Set<String> EXCLUDED_COLUMNS = Set.of(VIRTUAL_TIME, REAL_TIME, UID, "revision", "expires_at");

    static boolean isExcluded(WorldTable table, String column) {
        return column.equals(WorldTable.PROJECT_ID) || table.isRoot() && EXCLUDED_COLUMNS.contains(column);
    }

    /** The rows of a table. Completes the row of table world, so that the clock continues from now on. */
    List<@Nullable Map<String, JsonNode>> rowsOf(WorldTable table, Instant realNow) {
        List<@Nullable Map<String, JsonNode>> rows = requireNonNullElse(tables.get(table.name()), List.of());
        if (!table.isRoot()) {
            return rows;
        }
        if (rows.size() != 1 || rows.get(0) == null) {
            throw new InvalidSnapshotException("tables.%s must have one row", table.name());
        }
        Map<String, JsonNode> world = new LinkedHashMap<>(rows.get(0));
        EXCLUDED_COLUMNS.stream()
                .filter(world::containsKey)
                .sorted()
                .findFirst()
                .ifPresent(column -> {
                    throw new InvalidSnapshotException("tables.%s[0] must not have %s", table.name(), column);
                });
        world.put(VIRTUAL_TIME, toJson(takenAt.truncatedTo(ChronoUnit.MILLIS)));
        world.put(REAL_TIME, toJson(realNow));
        world.put(UID, LongNode.valueOf(World.newUid()));
        return List.of(world);
    }

    private static JsonNode toJson(Instant instant) {
        return StringNode.valueOf(instant.toString());
    }
}
