package io.github.dliemulator.engine.session;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.spark.sql.catalyst.catalog.DatabaseEvent;
import org.apache.spark.sql.catalyst.catalog.DropDatabaseEvent;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogEvent;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogEventListener;
import org.apache.spark.sql.catalyst.catalog.FunctionEvent;
import org.apache.spark.sql.catalyst.catalog.RenameTableEvent;
import org.apache.spark.sql.catalyst.catalog.TableEvent;
import org.jspecify.annotations.Nullable;

/** Names of the catalogue that a statement touched, told by the catalogue on the thread of the statement. */
public class Changes implements AutoCloseable {

    private static final ThreadLocal<@Nullable Changes> OF_THREAD = new ThreadLocal<>();

    private final Set<String> names = new LinkedHashSet<>();

    private Changes() {}

    /** Until closed, changes that this thread makes are noted. */
    public static Changes start() {
        Changes changes = new Changes();
        OF_THREAD.set(changes);
        return changes;
    }

    /** {@code database} or {@code database.table}. */
    Set<String> names() {
        return names;
    }

    @Override
    public void close() {
        OF_THREAD.remove();
    }

    private void add(DatabaseEvent event) {
        if (event instanceof RenameTableEvent rename) {
            names.add(rename.database() + "." + rename.name());
            names.add(rename.database() + "." + rename.newName());
        } else if (event instanceof TableEvent table) {
            names.add(table.database() + "." + table.name());
        } else if (event instanceof DropDatabaseEvent) {
            names.add(event.database());
        }
    }

    /** Listens to one catalogue. */
    static class Listener implements ExternalCatalogEventListener {

        @Override
        public void onEvent(ExternalCatalogEvent event) {
            @Nullable Changes changes = OF_THREAD.get();
            if (changes != null && event instanceof DatabaseEvent change && !(event instanceof FunctionEvent)) {
                changes.add(change);
            }
        }
    }
}
