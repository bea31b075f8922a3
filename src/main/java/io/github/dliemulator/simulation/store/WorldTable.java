package io.github.dliemulator.simulation.store;

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

    private static final String WORLD = "world";

    static final String PROJECT = "project_id";

    /**
     * @param length of the longest text; 0 when that does not matter
     * @param required whether each row has to say what is in it
     */
    record Column(String name, ColumnType type, long length, boolean required) {

        /** Whether a project is named in it, which may be the one that the row is of. Enterprise projects are none. */
        boolean namesProject() {
            return name.endsWith("_" + PROJECT) && !name.equals("enterprise_project_id");
        }
    }

    /** Whether each of its rows is a world, and not a part of one. */
    boolean isOfWorlds() {
        return name.equals(WORLD);
    }

    /** All of a world's rows, in order of their keys. */
    String select() {
        return "select * from \"%s\" where project_id = :projectId order by %s"
                .formatted(name, key.stream().map("\"%s\""::formatted).collect(joining(", ")));
    }

    /** A row that says what is in these columns, with a parameter for each of them. */
    String insert(Set<String> given, Flavour flavour) {
        List<Column> told =
                columns.stream().filter(column -> given.contains(column.name())).toList();
        return "insert into \"%s\" (%s) values (%s)"
                .formatted(
                        name,
                        list(told, column -> "\"%s\"".formatted(column.name())),
                        list(told, column -> column.type().placeholder(column.name(), flavour)));
    }

    /** The rows of one world once more for another, which is named wherever a row names its own. */
    String copy() {
        return "insert into \"%s\" (%s) select %s from \"%s\" where project_id = :source"
                .formatted(
                        name,
                        list(columns, column -> "\"%s\"".formatted(column.name())),
                        list(columns, WorldTable::copied),
                        name);
    }

    private static String copied(Column column) {
        String quoted = "\"%s\"".formatted(column.name());
        if (column.name().equals(PROJECT)) {
            return "cast(:target as varchar)";
        }
        return column.namesProject()
                ? "case when %s = :source then :target else %s end".formatted(quoted, quoted)
                : quoted;
    }

    private static String list(List<Column> columns, Function<Column, String> each) {
        return columns.stream().map(each).collect(joining(", "));
    }
}
