package io.github.dliemulator.catalog;

/**
 * Column of a table.
 *
 * @param name name as it was written; not case-sensitive
 * @param type SQL type as it was written, such as {@code decimal(10,2)}
 * @param description comment; empty for none
 * @param partition whether it is a partition column
 */
public record Column(String name, String type, String description, boolean partition) {

    /** A column that is no partition column, without a comment. */
    public static Column of(String name, String type) {
        return new Column(name, type, "", false);
    }
}
