package io.github.dliemulator.catalog;

import io.github.dliemulator.world.DeletableResources;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tables and views, and after them databases, that clients can delete, including those that SQL statements created. */
@Component
@Order(40)
class DeletableCatalog implements DeletableResources {

    private final DatabaseRepository databases;
    private final TableRepository tables;

    DeletableCatalog(DatabaseRepository databases, TableRepository tables) {
        this.databases = databases;
        this.tables = tables;
    }

    @Override
    public Stream<DeletableResource> findAll(String projectId) {
        return Stream.concat(
                tables.findByProjectId(projectId).stream()
                        .map(CatalogTable::name)
                        .sorted()
                        .map(table -> table(projectId, table)),
                databases.findByProjectIdOrderByDatabaseName(projectId).stream()
                        .filter(database -> !database.isPreset())
                        .map(database -> database(projectId, database.name())));
    }

    private static DeletableResource table(String projectId, TableName name) {
        return DeletableResource.named(
                "table",
                name.toString(),
                new Creation(List.of("CreateTable"), List.of(name.database(), name.table())),
                "/v1.0/%s/databases/%s/tables/%s".formatted(projectId, name.database(), name.table()));
    }

    private static DeletableResource database(String projectId, String name) {
        return DeletableResource.named(
                Databases.KIND.name(),
                name,
                Creation.of("CreateDatabase", name),
                "/v1.0/%s/databases/%s".formatted(projectId, name));
    }
}
