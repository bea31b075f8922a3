package io.github.dliemulator.world.storage;

import static java.util.stream.Collectors.groupingBy;

import io.github.dliemulator.world.storage.WorldTable.Column;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Puts the rows of a snapshot into tables, and says of the first that does not fit what is wrong with it. */
@Component
class SnapshotImporter {

    private final NamedParameterJdbcTemplate jdbc;
    private final WorldTables tables;

    SnapshotImporter(NamedParameterJdbcTemplate jdbc, WorldTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /**
     * What is in the rows of a table, by column, as a statement takes it.
     *
     * @param sourceProjectId the project of which they say that they are its
     * @param targetProjectId the project whose rows they become
     */
    List<Map<String, Object>> parse(
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
                throw new InvalidSnapshotException("%s needs a %s", path, column.name());
            }
        }
        if (!remaining.isEmpty()) {
            throw new InvalidSnapshotException(
                    "%s has a %s, which is unknown here",
                    path, remaining.keySet().iterator().next());
        }
        return values;
    }

    private static Object parseValue(Column column, String path, JsonNode value) {
        if (column.name().equals(WorldTable.PROJECT_ID)) {
            throw new InvalidSnapshotException("%s must be left out: a snapshot holds one world", path);
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
            throw new InvalidSnapshotException("%s has more than %d characters", path, column.length());
        }
        return parameter;
    }

    /** Neither NUL nor halves of characters are in its text, which not every database keeps. */
    private static boolean isWellFormed(JsonNode value) {
        return value.isString()
                ? isWellFormed(value.stringValue())
                : value.propertyNames().stream().allMatch(SnapshotImporter::isWellFormed)
                        && value.values().stream().allMatch(SnapshotImporter::isWellFormed);
    }

    private static boolean isWellFormed(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Puts rows into a table, which are of a world that is there. */
    void insertValidated(WorldTable table, List<Map<String, Object>> rows) {
        try {
            insert(table, rows);
        } catch (DuplicateKeyException e) {
            throw new InvalidSnapshotException(
                    "Two rows of tables.%s cannot be there together: they have one key", table.name());
        } catch (DataIntegrityViolationException e) {
            throw new InvalidSnapshotException(
                    "A row of tables.%s has a value that is not possible, or refers to something that is not there",
                    table.name());
        }
    }

    /** The same where others may be faster. */
    @SuppressWarnings("unchecked")
    void insert(WorldTable table, List<Map<String, Object>> rows) {
        rows.stream()
                .collect(groupingBy(Map::keySet))
                .forEach((columns, sameColumns) ->
                        jdbc.batchUpdate(table.insertSql(columns, tables.dialect()), sameColumns.toArray(Map[]::new)));
    }
}
