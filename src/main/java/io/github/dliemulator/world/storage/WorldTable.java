package io.github.dliemulator.world.storage;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A table that holds a part of each world.
 *
 * @param key the columns of its primary key, in order
 * @param parents the tables that its rows refer to
 */
record WorldTable(String name, List<Column> columns, List<String> key, Set<String> parents) {

    private static final String ROOT_TABLE = "world";

    static final String PROJECT_ID = "project_id";

    /**
     * @param length of the longest text; 0 when that does not matter
     * @param required whether each row has to say what is in it
     */
    record Column(String name, ColumnType type, long length, boolean required) {

        /** Whether a project is named in it, which may be the one that the row is of. Enterprise projects are none. */
        boolean isProjectReference() {
            return name.endsWith("_" + PROJECT_ID) && !name.equals("enterprise_project_id");
        }
    }

    /** Whether each of its rows is a world, and not a part of one. */
    boolean isRoot() {
        return name.equals(ROOT_TABLE);
    }

    /** All of a world's rows, in order of their keys. */
    String selectSql() {
        return "select * from \"%s\" where project_id = :projectId order by %s"
                .formatted(name, key.stream().map("\"%s\""::formatted).collect(joining(", ")));
    }

    /** A row that says what is in these columns, with a parameter for each of them. */
    String insertSql(Set<String> columnNames, SqlDialect dialect) {
        List<Column> selected = columns.stream()
                .filter(column -> columnNames.contains(column.name()))
                .toList();
        return "insert into \"%s\" (%s) values (%s)"
                .formatted(
                        name,
                        joinColumns(selected, column -> "\"%s\"".formatted(column.name())),
                        joinColumns(selected, column -> column.type().placeholder(column.name(), dialect)));
    }

    /** The rows of one world once more for another, which is named wherever a row names its own. */
    String copySql() {
        return "insert into \"%s\" (%s) select %s from \"%s\" where project_id = :source"
                .formatted(
                        name,
                        joinColumns(columns, column -> "\"%s\"".formatted(column.name())),
                        joinColumns(columns, WorldTable::copyExpression),
                        name);
    }

    private static String copyExpression(Column column) {
        String quoted = "\"%s\"".formatted(column.name());
        if (column.name().equals(PROJECT_ID)) {
            return "cast(:target as varchar)";
        }
        return column.isProjectReference()
                ? "case when %s = :source then :target else %s end".formatted(quoted, quoted)
                : quoted;
    }

    private static String joinColumns(List<Column> columns, Function<Column, String> expression) {
        return columns.stream().map(expression).collect(joining(", "));
    }
}
