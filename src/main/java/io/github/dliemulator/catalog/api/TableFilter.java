package io.github.dliemulator.catalog.api;

import io.github.dliemulator.catalog.TableInfo;
import io.github.dliemulator.catalog.TableSpec;
import io.github.dliemulator.catalog.TableType;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of a list of tables.
 *
 * @param datasourceType data location or data type, not case-sensitive; empty for all
 */
record TableFilter(@Nullable Type type, String datasourceType) {

    /** Type of a table in requests. */
    enum Type {
        MANAGED_TABLE(TableType.MANAGED),
        EXTERNAL_TABLE(TableType.EXTERNAL),
        VIRTUAL_VIEW(TableType.VIEW);

        final TableType tableType;

        Type(TableType tableType) {
            this.tableType = tableType;
        }
    }

    boolean matches(TableInfo table) {
        TableSpec spec = table.spec();
        return (type == null || type.tableType == spec.type())
                && (datasourceType.isEmpty()
                        || datasourceType.equalsIgnoreCase(spec.dataLocation())
                        || datasourceType.equalsIgnoreCase(spec.dataType()));
    }
}
