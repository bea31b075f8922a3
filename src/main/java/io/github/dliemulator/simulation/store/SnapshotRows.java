package io.github.dliemulator.simulation.store;

import static java.util.stream.Collectors.groupingBy;

import io.github.dliemulator.simulation.store.WorldTable.Column;
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
class SnapshotRows {

    private final NamedParameterJdbcTemplate jdbc;
    private final WorldTables tables;

    SnapshotRows(NamedParameterJdbcTemplate jdbc, WorldTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /**
     * What is in the rows of a table, by column, as a statement takes it.
     *
     * @param was the project of which they say that they are its
     * @param becomes the project whose rows they become
     */
    List<Map<String, Object>> of(
            WorldTable table, List<@Nullable Map<String, JsonNode>> rows, String was, String becomes) {
        return Stream.iterate(0, i -> i + 1)
                .limit(rows.size())
                .map(i -> row(table, "tables.%s[%d]".formatted(table.name(), i), rows.get(i), was, becomes))
                .toList();
    }

    private static Map<String, Object> row(
            WorldTable table, String place, @Nullable Map<String, JsonNode> row, String was, String becomes) {
        if (row == null) {
            throw new BadSnapshotException("%s must be an Object", place);
        }
        Map<String, JsonNode> left = new LinkedHashMap<>(row);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            JsonNode value = left.remove(column.name());
            if (column.name().equals(WorldTable.PROJECT) && value == null) {
                values.put(column.name(), becomes);
            } else if (value != null && !value.isNull()) {
                JsonNode own = column.namesProject() && value.equals(StringNode.valueOf(was))
                        ? StringNode.valueOf(becomes)
                        : value;
                values.put(column.name(), value(column, place + "." + column.name(), own));
            } else if (column.required()) {
                throw new BadSnapshotException("%s needs a %s", place, column.name());
            }
        }
        if (!left.isEmpty()) {
            throw new BadSnapshotException(
                    "%s has a %s, which is unknown here",
                    place, left.keySet().iterator().next());
        }
        return values;
    }

    private static Object value(Column column, String place, JsonNode value) {
        if (column.name().equals(WorldTable.PROJECT)) {
            throw new BadSnapshotException("%s must be left out: a snapshot holds one world", place);
        }
        if (!isWellFormed(value)) {
            throw new BadSnapshotException("%s must be well-formed text", place);
        }
        Object parameter = column.type().parameter(value);
        if (parameter == null) {
            throw new BadSnapshotException("%s must be %s", place, column.type().description());
        }
        if (column.type() == ColumnType.TEXT && value.stringValue().length() > column.length() && column.length() > 0) {
            throw new BadSnapshotException("%s has more than %d characters", place, column.length());
        }
        return parameter;
    }

    /** Neither NUL nor halves of characters are in its text, which not every database keeps. */
    private static boolean isWellFormed(JsonNode value) {
        return value.isString()
                ? isWellFormed(value.stringValue())
                : value.propertyNames().stream().allMatch(SnapshotRows::isWellFormed)
                        && value.values().stream().allMatch(SnapshotRows::isWellFormed);
    }

    private static boolean isWellFormed(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Puts rows into a table, which are of a world that is there. */
    void put(WorldTable table, List<Map<String, Object>> rows) {
        try {
            insert(table, rows);
        } catch (DuplicateKeyException e) {
            throw new BadSnapshotException(
                    "Two rows of tables.%s cannot be there together: they have one key", table.name());
        } catch (DataIntegrityViolationException e) {
            throw new BadSnapshotException(
                    "A row of tables.%s has a value that is not possible, or refers to something that is not there",
                    table.name());
        }
    }

    /** The same where others may be faster. */
    @SuppressWarnings("unchecked")
    void insert(WorldTable table, List<Map<String, Object>> rows) {
        rows.stream()
                .collect(groupingBy(Map::keySet))
                .forEach((columns, alike) ->
                        jdbc.batchUpdate(table.insert(columns, tables.flavour()), alike.toArray(Map[]::new)));
    }
}
