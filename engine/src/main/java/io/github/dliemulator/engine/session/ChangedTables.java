package io.github.dliemulator.engine.session;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalog;

/**
 * Changes of the catalogue by a statement.
 *
 * @param present tables and views that it created or changed
 * @param dropped {@code database} or {@code database.table}
 */
public record ChangedTables(List<TableDescription> present, List<String> dropped) {

    /** Of a statement that changed nothing. */
    public static final ChangedTables NONE = new ChangedTables(List.of(), List.of());

    static ChangedTables of(Changes changes, ExternalCatalog catalog) {
        List<TableDescription> present = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (String name : changes.names()) {
            int dot = name.indexOf('.');
            if (dot < 0) {
                if (!catalog.databaseExists(name)) {
                    dropped.add(name);
                }
            } else if (catalog.tableExists(name.substring(0, dot), name.substring(dot + 1))) {
                present.add(CatalogTables.describe(catalog.getTable(name.substring(0, dot), name.substring(dot + 1))));
            } else {
                dropped.add(name);
            }
        }
        return new ChangedTables(present, dropped);
    }
}
