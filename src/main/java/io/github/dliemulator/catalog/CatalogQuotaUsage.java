package io.github.dliemulator.catalog;

import io.github.dliemulator.quota.QuotaType;
import io.github.dliemulator.quota.QuotaUsageProvider;
import io.github.dliemulator.world.World;
import org.springframework.stereotype.Component;

/** Quota usage of databases and tables. The preset database does not count; views count as tables. */
@Component
class CatalogQuotaUsage implements QuotaUsageProvider {

    private final DatabaseRepository databases;
    private final TableRepository tables;

    CatalogQuotaUsage(DatabaseRepository databases, TableRepository tables) {
        this.databases = databases;
        this.tables = tables;
    }

    @Override
    public long used(World world, QuotaType type) {
        return switch (type) {
            case DATABASE ->
                databases.countByProjectIdAndDatabaseNameNot(world.projectId(), CatalogNames.DEFAULT_DATABASE);
            case TABLE -> tables.countByProjectId(world.projectId());
            default -> 0;
        };
    }
}
