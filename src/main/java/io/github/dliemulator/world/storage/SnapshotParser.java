package io.github.dliemulator.world.storage;

import io.github.dliemulator.world.WorldClock;
import io.github.dliemulator.world.storage.WorldTable.Column;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Converts a snapshot to rows. Rejects the first value that does not fit its column, and names it by its JSON path. */
@Component
class SnapshotParser {

    private final WorldTables tables;
    private final InstantSource realTime;

    SnapshotParser(WorldTables tables, InstantSource realTime) {
        this.tables = tables;
        this.realTime = realTime;
    }

    /**
     * The rows of each table, as maps from column names to statement parameters.
     *
     * @param projectId the project whose rows they become
     * @throws InvalidSnapshotException if the snapshot has another format or a newer schema, or a value does not fit
     */
    Map<WorldTable, List<Map<String, Object>>> parse(String projectId, Snapshot snapshot) {
        requireSupported(snapshot);
        Map<WorldTable, List<Map<String, Object>>> parsed = new LinkedHashMap<>();
        for (WorldTable table : tables.all()) {
            parsed.put(
                    table, parse(table, snapshot.rowsOf(table, realTime.instant()), snapshot.projectId(), projectId));
        }
        return parsed;
    }

    private void requireSupported(Snapshot snapshot) {
        if (snapshot.format() != Snapshot.FORMAT) {
            throw new InvalidSnapshotException("format is %d, but must be %d", snapshot.format(), Snapshot.FORMAT);
        }
        if (version(snapshot.schema()).isNewerThan(tables.schemaVersion())) {
            throw new InvalidSnapshotException(
                    "schema is %s, but must be at most %s: use a newer emulator",
                    snapshot.schema(), tables.schemaVersion());
        }
        Set<String> unknown = new TreeSet<>(snapshot.tables().keySet());
        tables.all().forEach(table -> unknown.remove(table.name()));
        if (!unknown.isEmpty()) {
            throw new InvalidSnapshotException(
                    "tables.%s is unknown", unknown.iterator().next());
        }
        if (snapshot.takenAt().isBefore(WorldClock.MIN_TIME)
                || snapshot.takenAt().isAfter(WorldClock.MAX_TIME)) {
            throw new InvalidSnapshotException(
                    "takenAt must be between %s and %s", WorldClock.MIN_TIME, WorldClock.MAX_TIME);
        }
    }

    private static MigrationVersion version(String schema) {
        try {
            return MigrationVersion.fromVersion(schema);
        } catch (FlywayException e) {
            throw new InvalidSnapshotException("schema must be a version such as 1");
        }
    }

    private static List<Map<String, Object>> parse(
            WorldTable table,
            List<@Nullable Map<String, JsonNode>> rows,
            String sourceProjectId,
            String targetProjectId) {
        return Stream.iterate(0, i -> i + 1)
                .limit(rows.size())
                .map(i -> parseRow(
                        table,
                        "tables.%s[%d]".formatted(table.name(), i),
                        rows.get(i),
                        sourceProjectId,
                        targetProjectId))
                .toList();
    }

    private static Map<String, Object> parseRow(
            WorldTable table,
            String path,
            @Nullable Map<String, JsonNode> row,
            String sourceProjectId,
            String targetProjectId) {
        if (row == null) {
            throw new InvalidSnapshotException("%s must be an Object", path);
        }
        Map<String, JsonNode> remaining = new LinkedHashMap<>(row);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            JsonNode value = remaining.remove(column.name());
            if (column.name().equals(WorldTable.PROJECT_ID) && value == null) {
                values.put(column.name(), targetProjectId);
            } else if (value != null && !value.isNull()) {
                JsonNode adjusted = column.isProjectReference() && value.equals(StringNode.valueOf(sourceProjectId))
                        ? StringNode.valueOf(targetProjectId)
                        : value;
                values.put(column.name(), parseValue(column, path + "." + column.name(), adjusted));
            } else if (column.required()) {
                throw new InvalidSnapshotException("%s must have %s", path, column.name());
            }
        }
        if (!remaining.isEmpty()) {
            throw new InvalidSnapshotException(
                    "%s has an unknown column %s",
                    path, remaining.keySet().iterator().next());
        }
        return values;
    }

    private static Object parseValue(Column column, String path, JsonNode value) {
        if (column.name().equals(WorldTable.PROJECT_ID)) {
            throw new InvalidSnapshotException("%s must be left out: a snapshot has one project", path);
        }
        if (!isWellFormed(value)) {
            throw new InvalidSnapshotException("%s must be well-formed text", path);
        }
        Object parameter = column.type().toParameter(value);
        if (parameter == null) {
            throw new InvalidSnapshotException(
                    "%s must be %s", path, column.type().description());
        }
        if (column.type() == ColumnType.TEXT && value.stringValue().length() > column.length() && column.length() > 0) {
            throw new InvalidSnapshotException("%s must have at most %d characters", path, column.length());
        }
        return parameter;
    }

    /** Whether all texts are free of NUL and of unpaired surrogates, which not every database stores. */
    private static boolean isWellFormed(JsonNode value) {
        return value.isString()
                ? isWellFormed(value.stringValue())
                : value.propertyNames().stream().allMatch(SnapshotParser::isWellFormed)
                        && value.values().stream().allMatch(SnapshotParser::isWellFormed);
    }

    private static boolean isWellFormed(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
