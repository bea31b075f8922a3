package io.github.dliemulator.world.storage;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table with rows of worlds.
 *
 * @param key columns of the primary key, in order
 * @param parents tables to which it has foreign keys
 */
record WorldTable(String name, List<Column> columns, List<String> key, Set<String> parents) {

    private static final String ROOT_TABLE = "world";

    static final String PROJECT_ID = "project_id";

    /**
     * A column of the table.
     *
     * @param length maximum length of texts; 0 if unlimited
     * @param required whether it is neither nullable nor has a default
     */
    record Column(String name, ColumnType type, long length, boolean required) {

        /** Whether it has the ID of a project, possibly the row's own. Enterprise projects are not projects. */
        boolean isProjectReference() {
            return name.endsWith("_" + PROJECT_ID) && !name.equals("enterprise_project_id");
        }
    }

    /** Whether it is the table of worlds. */
    boolean isRoot() {
        return name.equals(ROOT_TABLE);
    }

    /** Selects the rows of one world by primary key. */
    String selectSql() {
        return "select * from \"%s\" where project_id = :projectId order by %s"
                .formatted(name, key.stream().map("\"%s\""::formatted).collect(joining(", ")));
    }

    /** Selects the projects to which rows of one world refer, and those whose rows refer to it. */
    Stream<String> relatedProjectsSql() {
        return columns.stream()
                .filter(Column::isProjectReference)
                .map(Column::name)
                .flatMap(column -> Stream.of(
                        "select distinct %s from \"%s\" where project_id = :projectId".formatted(column, name),
                        "select distinct project_id from \"%s\" where %s = :projectId".formatted(name, column)));
    }

    /** Inserts a row, with a named parameter for each of these columns. */
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

    /** Copies the rows of one world to another. References to the source become references to the target. */
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
