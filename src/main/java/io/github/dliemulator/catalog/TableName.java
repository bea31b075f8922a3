package io.github.dliemulator.catalog;

import io.github.dliemulator.web.ResourceNames;

/** Full name of a table or view, in lower case. */
public record TableName(String database, String table) implements Comparable<TableName> {

    public TableName {
        database = ResourceNames.normalize(database);
        table = ResourceNames.normalize(table);
    }

    /** The name as SQL statements quote it: <code>`demo`.`trips`</code>. */
    public String quoted() {
        return CatalogNames.quote(database) + "." + CatalogNames.quote(table);
    }

    TableName renamedTo(String newName) {
        return new TableName(database, newName);
    }

    @Override
    public int compareTo(TableName other) {
        return java.util.Comparator.comparing(TableName::database)
                .thenComparing(TableName::table)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return database + "." + table;
    }
}
