package io.github.dliemulator.catalog.api;

import io.github.dliemulator.catalog.Databases;
import io.github.dliemulator.catalog.TableName;
import io.github.dliemulator.catalog.Tables;
import io.github.dliemulator.catalog.spi.CatalogJob;
import io.github.dliemulator.catalog.spi.CatalogJobs;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Deletions that clients can request as jobs. The objects are gone at once either way. */
@Component
class CatalogChanges {

    private final Databases databases;
    private final Tables tables;
    private final CatalogJobs jobs;
    private final WorldTransactions transactions;

    CatalogChanges(Databases databases, Tables tables, CatalogJobs jobs, WorldTransactions transactions) {
        this.databases = databases;
        this.tables = tables;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    DropResponse dropDatabase(World entered, String name, boolean cascade, boolean async) {
        String databaseName = ResourceNames.normalize(name);
        String statement = "DROP DATABASE `%s`%s".formatted(databaseName, cascade ? " CASCADE" : "");
        return drop(
                entered,
                async,
                new CatalogJob(statement, databaseName, ""),
                world -> databases.drop(world, databaseName, cascade));
    }

    DropResponse dropTable(World entered, TableName name, boolean async) {
        String kind = tables.show(entered, name).spec().isView() ? "VIEW" : "TABLE";
        return drop(
                entered,
                async,
                new CatalogJob("DROP %s %s".formatted(kind, name.quoted()), name.database(), name.table()),
                world -> tables.drop(world, name));
    }

    private DropResponse drop(World entered, boolean async, CatalogJob job, Consumer<World> change) {
        return transactions.execute(entered, world -> {
            change.accept(world);
            return async ? DropResponse.async(jobs.record(world, job)) : DropResponse.sync();
        });
    }

    /** Records a job that has no effect on the catalogue. */
    String recordJob(World entered, CatalogJob job) {
        return transactions.execute(entered, world -> jobs.record(world, job));
    }
}
