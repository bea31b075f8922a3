package io.github.dliemulator.catalog;

import io.github.dliemulator.world.SnapshotCheck;
import io.github.dliemulator.world.World;
import org.springframework.stereotype.Component;

/** Reads all tables as requests do. */
@Component
class StoredTablesCheck implements SnapshotCheck {

    private final TableRepository tables;

    StoredTablesCheck(TableRepository tables) {
        this.tables = tables;
    }

    @Override
    public String column() {
        return "catalog_table.table_columns";
    }

    @Override
    public void read(World world) {
        tables.findByProjectId(world.projectId()).forEach(CatalogTable::toInfo);
    }
}
