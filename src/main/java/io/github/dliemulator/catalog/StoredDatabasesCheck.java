package io.github.dliemulator.catalog;

import io.github.dliemulator.world.SnapshotCheck;
import io.github.dliemulator.world.World;
import org.springframework.stereotype.Component;

/** Reads all databases as requests do. */
@Component
class StoredDatabasesCheck implements SnapshotCheck {

    private final DatabaseRepository databases;

    StoredDatabasesCheck(DatabaseRepository databases) {
        this.databases = databases;
    }

    @Override
    public String column() {
        return "catalog_database.properties";
    }

    @Override
    public void read(World world) {
        databases.findByProjectIdOrderByDatabaseName(world.projectId()).forEach(CatalogDatabase::toInfo);
    }
}
