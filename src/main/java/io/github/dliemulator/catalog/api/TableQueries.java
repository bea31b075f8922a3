package io.github.dliemulator.catalog.api;

import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;

import io.github.dliemulator.catalog.Partitions;
import io.github.dliemulator.catalog.TableInfo;
import io.github.dliemulator.catalog.TableName;
import io.github.dliemulator.catalog.TableSpec;
import io.github.dliemulator.catalog.Tables;
import io.github.dliemulator.catalog.spi.CatalogJob;
import io.github.dliemulator.catalog.spi.TableRows;
import io.github.dliemulator.permission.Permissions;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads tables, their partitions and their rows for responses. */
@Component
class TableQueries {

    private static final int PREVIEW_ROWS = 10;

    private static final Set<String> PREVIEWED_LOCATIONS = Set.of("OBS", "DLI", "VIEW");

    private static final TableRows.Preview NO_ROWS =
            new TableRows.Preview("The emulator does not store the rows of tables", List.of());

    private final Tables tables;
    private final Partitions partitions;
    private final CatalogChanges changes;
    private final ObjectProvider<TableRows> rows;
    private final Permissions permissions;

    TableQueries(
            Tables tables,
            Partitions partitions,
            CatalogChanges changes,
            ObjectProvider<TableRows> rows,
            Permissions permissions) {
        this.tables = tables;
        this.partitions = partitions;
        this.changes = changes;
        this.rows = rows;
        this.permissions = permissions;
    }

    enum PreviewMode {
        SYNC,
        ASYNC
    }

    TableView show(World world, TableName name) {
        return TableView.of(requireTable(world, name, "DESCRIBE_TABLE"));
    }

    private TableInfo requireTable(World world, TableName name, String privilege) {
        TableInfo table = tables.show(world, name);
        permissions.require(world, name.toObjectName(), privilege);
        return table;
    }

    TablePage list(
            World world, String databaseName, String keyword, TableFilter filter, boolean detailed, Paging paging) {
        List<TableInfo> matching = tables.list(world, databaseName, keyword).stream()
                .filter(filter::matches)
                .toList();
        return new TablePage(
                matching.size(),
                paging.apply(matching).stream()
                        .map(detailed ? TablePage.Item::detailed : TablePage.Item::brief)
                        .toList());
    }

    PartitionPage partitions(World world, TableName name, Map<String, String> filter, Paging paging) {
        return PartitionPage.of(
                requireTable(world, name, "SHOW_PARTITIONS").spec(), partitions.list(world, name, filter, paging));
    }

    PreviewView preview(World world, TableName name, PreviewMode mode) {
        TableSpec table = requireTable(world, name, "SELECT").spec();
        if (!PREVIEWED_LOCATIONS.contains(table.dataLocation())) {
            throw NOT_SUPPORTED.exception("The table %s of a datasource has no preview", name.table());
        }
        return PreviewView.of(table, readRows(world, name), mode == PreviewMode.ASYNC ? recordJob(world, name) : null);
    }

    private TableRows.Preview readRows(World world, TableName name) {
        TableRows available = rows.getIfAvailable();
        return available == null ? NO_ROWS : available.preview(world, name.database(), name.table(), PREVIEW_ROWS);
    }

    private String recordJob(World world, TableName name) {
        String statement = "SELECT * FROM %s LIMIT %d".formatted(name.quoted(), PREVIEW_ROWS);
        return changes.recordJob(world, new CatalogJob(statement, name.database(), name.table()));
    }
}
