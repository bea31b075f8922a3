package io.github.dliemulator.engine.session;

import io.github.dliemulator.engine.dialect.StoredAs;
import io.github.dliemulator.engine.sandbox.StatementRules;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.sql.catalyst.catalog.CatalogDatabase;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.catalog.CatalogTableType;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalog;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.CommandExecutionMode$;
import org.apache.spark.sql.execution.command.CreateDataSourceTableCommand;
import scala.jdk.javaapi.CollectionConverters;

/** Makes the catalogue of a session the one of the emulator, object by object, and leaves all files alone. */
class Replay {

    private final SparkSession root;
    private final Map<String, String> hashes = new HashMap<>();

    Replay(SparkSession root) {
        this.root = root;
    }

    /** Drops and creates what has changed. */
    synchronized void bringUpToDate(List<Definition> definitions) throws ParseException, AccessControlException {
        for (Definition definition : definitions) {
            if (!definition.hash().equals(hashes.get(definition.name()))) {
                drop(definition);
                create(definition);
                hashes.put(definition.name(), definition.hash());
            }
        }
    }

    /** After a statement changed objects by itself. */
    synchronized void forget(Collection<String> names) {
        names.forEach(hashes::remove);
    }

    private void create(Definition definition) throws ParseException, AccessControlException {
        SparkSession session = root.newSession();
        SparkSession.setActiveSession(session);
        for (String given : definition.sql()) {
            String sql = StoredAs.rewrite(given);
            LogicalPlan parsed = session.sessionState().sqlParser().parsePlan(sql);
            StatementRules.check(parsed);
            LogicalPlan plan = session.sessionState()
                    .executePlan(parsed, CommandExecutionMode$.MODULE$.SKIP())
                    .analyzed();
            if (plan instanceof CreateDataSourceTableCommand create
                    && !create.table().schema().isEmpty()) {
                register(session, create.table(), definition.sql().size() == 1);
            } else {
                session.sql(sql);
            }
        }
    }

    /** Neither minds files that are there already nor connects to a database. */
    private static void register(SparkSession session, CatalogTable table, boolean findPartitions) {
        boolean partitioned = !table.partitionColumnNames().isEmpty();
        session.sessionState()
                .catalog()
                .createTable(CatalogTables.copy(table, table.tableType(), partitioned), true, false);
        if (partitioned && findPartitions) {
            session.sql("ALTER TABLE " + table.identifier().quotedString() + " RECOVER PARTITIONS");
        }
    }

    private void drop(Definition definition) {
        ExternalCatalog catalog = root.sharedState().externalCatalog();
        String[] name = definition.name().split("\\.", 2);
        if (name.length == 2) {
            dropTable(catalog, name[0], name[1]);
        } else if (definition.sql().isEmpty() && catalog.databaseExists(name[0])) {
            CollectionConverters.asJava(catalog.listTables(name[0]))
                    .forEach(table -> dropTable(catalog, name[0], table));
            dropDatabase(catalog, name[0]);
        }
    }

    private static void dropTable(ExternalCatalog catalog, String database, String name) {
        if (!catalog.databaseExists(database) || !catalog.tableExists(database, name)) {
            return;
        }
        CatalogTable table = catalog.getTable(database, name);
        if (table.tableType().equals(CatalogTableType.MANAGED())) {
            // files of an external table stay
            catalog.alterTable(
                    CatalogTables.copy(table, CatalogTableType.EXTERNAL(), table.tracksPartitionsInCatalog()));
        }
        catalog.dropTable(database, name, true, true);
    }

    private static void dropDatabase(ExternalCatalog catalog, String name) {
        CatalogDatabase database = catalog.getDatabase(name);
        // a folder that is not there, so that none is deleted
        catalog.alterDatabase(database.copy(
                name,
                database.description(),
                database.locationUri().resolve("/.dropped/" + System.nanoTime()),
                database.properties()));
        catalog.dropDatabase(name, true, true);
    }
}
