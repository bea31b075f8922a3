package io.github.dliemulator.catalog;

import static io.github.dliemulator.catalog.CatalogNames.DEFAULT_DATABASE;
import static io.github.dliemulator.quota.QuotaType.DATABASE;
import static io.github.dliemulator.tag.ResourceType.DLI_DATABASE;
import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;

import io.github.dliemulator.permission.ObjectName;
import io.github.dliemulator.permission.Permissions;
import io.github.dliemulator.quota.Quotas;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.ResourceRandoms;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Databases of the catalogue. Names are not case-sensitive. Changes lock the world, and join a transaction that has it locked. */
@Component
public class Databases {

    static final ResourceKind KIND = ResourceKind.of("database", "Databases");

    private final DatabaseRepository databases;
    private final TableRepository tables;
    private final Quotas quotas;
    private final Tags tags;
    private final ResourceRandoms randoms;
    private final Permissions permissions;
    private final WorldTransactions transactions;

    Databases(
            DatabaseRepository databases,
            TableRepository tables,
            Quotas quotas,
            Tags tags,
            ResourceRandoms randoms,
            Permissions permissions,
            WorldTransactions transactions) {
        this.databases = databases;
        this.tables = tables;
        this.quotas = quotas;
        this.tags = tags;
        this.randoms = randoms;
        this.permissions = permissions;
        this.transactions = transactions;
    }

    /**
     * Creates a database, which the caller owns.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0001 (invalid name or text), DLI.0006 (name exists), DLI.1028
     *     (quota exceeded)
     */
    public DatabaseInfo create(World entered, DatabaseSpec requested) {
        DatabaseSpec spec = requested.requireValid();
        return transactions.execute(entered, world -> {
            if (findEntity(world, spec.name()).isPresent()) {
                throw ALREADY_EXISTS.exception("The database %s already exists", spec.name());
            }
            quotas.requireCapacity(world, DATABASE, 1);
            tags.add(world, DLI_DATABASE, spec.name(), spec.tags());
            String resourceId = randoms.next(world, KIND, spec.name()).uuidFor("resource id");
            return databases
                    .save(new CatalogDatabase(world.projectId(), world.caller(), resourceId, spec))
                    .toInfo();
        });
    }

    /**
     * Drops a database.
     *
     * @param cascade whether its tables and views are dropped as well
     * @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown database), DLI.0003 (not permitted), DLI.0007 (preset
     *     database, or one that is not empty, without {@code cascade})
     */
    public void drop(World entered, String name, boolean cascade) {
        transactions.run(entered, world -> {
            CatalogDatabase database = requireEntity(world, name);
            if (database.isPreset()) {
                throw NOT_SUPPORTED.exception("The preset database default cannot be dropped");
            }
            permissions.require(world, ObjectName.database(database.name()), "DROP_DATABASE");
            if (!cascade && tables.existsByProjectIdAndDatabaseName(world.projectId(), database.name())) {
                throw NOT_SUPPORTED.exception("Database %s is not empty. One or more tables exist.", database.name());
            }
            tables.findByProjectIdAndDatabaseNameOrderByTableName(world.projectId(), database.name())
                    .forEach(tables::delete);
            permissions.deleteAll(world, ObjectName.database(database.name()));
            tags.deleteAll(world, DLI_DATABASE, database.name());
            databases.delete(database);
        });
    }

    /**
     * Gives a database another owner.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown database), DLI.0003 (not permitted)
     */
    public void changeOwner(World entered, String name, String newOwner) {
        transactions.run(entered, world -> {
            CatalogDatabase database = requireEntity(world, name);
            permissions.require(world, ObjectName.database(database.name()), "GRANT_PRIVILEGE");
            database.changeOwner(newOwner);
            databases.save(database);
        });
    }

    /**
     * Replaces the properties of a database.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown database)
     */
    public void changeProperties(World entered, String name, Map<String, String> properties) {
        transactions.run(entered, world -> {
            CatalogDatabase database = requireEntity(world, name);
            database.changeProperties(properties);
            databases.save(database);
        });
    }

    /** All databases by name, with the preset one. */
    public List<DatabaseInfo> list(World world) {
        return Stream.concat(
                        Stream.of(requireEntity(world, DEFAULT_DATABASE)),
                        databases.findByProjectIdOrderByDatabaseName(world.projectId()).stream()
                                .filter(database -> !database.isPreset()))
                .map(CatalogDatabase::toInfo)
                .sorted(java.util.Comparator.comparing(DatabaseInfo::name))
                .toList();
    }

    public Optional<DatabaseInfo> find(World world, String name) {
        return findEntity(world, name).map(CatalogDatabase::toInfo);
    }

    /** @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown database) */
    public DatabaseInfo show(World world, String name) {
        return requireEntity(world, name).toInfo();
    }

    private Optional<CatalogDatabase> findEntity(World world, String name) {
        String databaseName = ResourceNames.normalize(name);
        Optional<CatalogDatabase> stored = databases.findById(new CatalogDatabase.Key(world.projectId(), databaseName));
        return databaseName.equals(DEFAULT_DATABASE)
                ? stored.or(() -> Optional.of(CatalogDatabase.preset(world)))
                : stored;
    }

    private CatalogDatabase requireEntity(World world, String name) {
        return findEntity(world, name)
                .orElseThrow(
                        () -> NO_SUCH_OBJECT.exception("There is no database named %s", ResourceNames.normalize(name)));
    }
}
