package io.github.dliemulator.catalog;

import static io.github.dliemulator.quota.QuotaType.TABLE;
import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.permission.ObjectName;
import io.github.dliemulator.permission.Permissions;
import io.github.dliemulator.quota.Quotas;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Tables and views of the catalogue. Changes lock the world, and join a transaction that has it locked. */
@Component
public class Tables {

    private final TableRepository tables;
    private final Databases databases;
    private final Quotas quotas;
    private final Permissions permissions;
    private final WorldTransactions transactions;

    Tables(
            TableRepository tables,
            Databases databases,
            Quotas quotas,
            Permissions permissions,
            WorldTransactions transactions) {
        this.tables = tables;
        this.databases = databases;
        this.quotas = quotas;
        this.permissions = permissions;
        this.transactions = transactions;
    }

    /**
     * Creates a table or view, which the caller owns.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0001 (invalid definition), DLI.0002 (unknown database), DLI.0003
     *     (not permitted), DLI.0006 (name exists), DLI.1028 (quota exceeded)
     */
    public TableInfo create(World entered, TableSpec requested) {
        TableSpec spec = requested.requireValid();
        return transactions.execute(entered, world -> {
            String database = databases.show(world, spec.name().database()).name();
            permissions.require(world, ObjectName.database(database), spec.isView() ? "CREATE_VIEW" : "CREATE_TABLE");
            requireUnused(world, spec.name());
            quotas.requireCapacity(world, TABLE, 1);
            return tables.save(new CatalogTable(world, spec)).toInfo();
        });
    }

    /**
     * Drops a table with its partitions, or a view.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown database or table), DLI.0003 (not permitted)
     */
    public void drop(World entered, TableName name) {
        transactions.run(entered, world -> {
            CatalogTable table = requireEntity(world, name);
            permissions.require(world, name.toObjectName(), "DROP_TABLE");
            permissions.deleteAll(world, name.toObjectName());
            tables.delete(table);
        });
    }

    /**
     * Renames a table or view within its database.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0001 (invalid name), DLI.0002 (unknown table), DLI.0003 (not
     *     permitted), DLI.0006 (name exists)
     */
    public void rename(World entered, TableName name, String newName) {
        TableName renamed = name.renamedTo(CatalogNames.requireTable(newName));
        transactions.run(entered, world -> {
            requireEntity(world, name);
            permissions.require(world, name.toObjectName(), "ALTER_TABLE_RENAME");
            requireUnused(world, renamed);
            tables.rename(world.projectId(), name.database(), name.table(), renamed.table());
            permissions.rename(world, name.toObjectName(), renamed.toObjectName());
        });
    }

    /**
     * Changes the definition of a table or view, for example its columns. The name remains.
     *
     * @param change new definition by the current one
     * @throws io.github.dliemulator.web.error.DliException DLI.0001 (invalid definition), DLI.0002 (unknown table)
     */
    public TableInfo redefine(World entered, TableName name, UnaryOperator<TableSpec> change) {
        return transactions.execute(entered, world -> {
            CatalogTable table = requireEntity(world, name);
            table.define(change.apply(table.spec()).requireValid());
            return tables.save(table).toInfo();
        });
    }

    /**
     * Records an access to the data of a table at the current virtual time.
     *
     * @param dataSize size of the data from now on, in bytes
     * @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown table)
     */
    public void recordAccess(World entered, TableName name, long dataSize) {
        transactions.run(entered, world -> {
            CatalogTable table = requireEntity(world, name);
            table.recordAccess(world.now(), dataSize);
            tables.save(table);
        });
    }

    /**
     * Gives a table or view another owner.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown table), DLI.0003 (not permitted)
     */
    public void changeOwner(World entered, TableName name, String newOwner) {
        transactions.run(entered, world -> {
            CatalogTable table = requireEntity(world, name);
            permissions.require(world, name.toObjectName(), "GRANT_PRIVILEGE");
            table.changeOwner(newOwner);
            tables.save(table);
        });
    }

    /**
     * Tables and views of a database by name.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown database)
     */
    public List<TableInfo> list(World world, String database) {
        return list(world, database, "");
    }

    /**
     * Tables and views of a database whose name contains a text, by name.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown database)
     */
    public List<TableInfo> list(World world, String database, String namePart) {
        return tables
                .findByProjectIdAndDatabaseNameAndTableNameContainingOrderByTableName(
                        world.projectId(), databases.show(world, database).name(), ResourceNames.normalize(namePart))
                .stream()
                .map(CatalogTable::toInfo)
                .toList();
    }

    public boolean exists(World world, TableName name) {
        return tables.existsById(CatalogTable.Key.of(world, name));
    }

    public Optional<TableInfo> find(World world, TableName name) {
        return tables.findById(CatalogTable.Key.of(world, name)).map(CatalogTable::toInfo);
    }

    /** @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown database or table) */
    public TableInfo show(World world, TableName name) {
        return requireEntity(world, name).toInfo();
    }

    /** Numbers of tables and views by the name of the database. Databases without tables are missing. */
    public Map<String, Long> countByDatabase(World world) {
        return tables.countByDatabase(world.projectId()).stream()
                .collect(toMap(TableRepository.TableCount::getDatabaseName, TableRepository.TableCount::getTables));
    }

    private CatalogTable requireEntity(World world, TableName name) {
        databases.show(world, name.database());
        return tables.findById(CatalogTable.Key.of(world, name))
                .orElseThrow(() -> NO_SUCH_OBJECT.exception("There is no table named %s", name.table()));
    }

    private void requireUnused(World world, TableName name) {
        if (exists(world, name)) {
            throw ALREADY_EXISTS.exception(
                    "The table %s already exists in the database %s", name.table(), name.database());
        }
    }
}
