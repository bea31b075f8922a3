package io.github.dliemulator.catalog;

import io.github.dliemulator.permission.ObjectName;
import io.github.dliemulator.web.ResourceNames;
import java.util.Comparator;

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

    /** The name for permissions. */
    public ObjectName toObjectName() {
        return ObjectName.table(database, table);
    }

    TableName renamedTo(String newName) {
        return new TableName(database, newName);
    }

    @Override
    public int compareTo(TableName other) {
        return Comparator.comparing(TableName::database)
                .thenComparing(TableName::table)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return database + "." + table;
    }
}
