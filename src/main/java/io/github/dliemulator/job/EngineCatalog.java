package io.github.dliemulator.job;

import io.github.dliemulator.catalog.CatalogNames;
import io.github.dliemulator.catalog.Column;
import io.github.dliemulator.catalog.DatabaseInfo;
import io.github.dliemulator.catalog.Databases;
import io.github.dliemulator.catalog.TableInfo;
import io.github.dliemulator.catalog.TableName;
import io.github.dliemulator.catalog.TableSpec;
import io.github.dliemulator.catalog.TableType;
import io.github.dliemulator.catalog.Tables;
import io.github.dliemulator.job.sql.SqlParser;
import io.github.dliemulator.job.sql.SqlSyntaxException;
import io.github.dliemulator.job.sql.Statement;
import io.github.dliemulator.spark.EngineAnswer;
import io.github.dliemulator.spark.EngineStatement.Definition;
import io.github.dliemulator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The catalogue as the engine sees it: definitions of the objects that a statement names, and the changes that it made. */
@Component
class EngineCatalog {

    private static final int MAX_VIEW_DEPTH = 50;

    private final Databases databases;
    private final Tables tables;

    EngineCatalog(Databases databases, Tables tables) {
        this.databases = databases;
        this.tables = tables;
    }

    /** The definitions of the databases, tables and views that a statement names, the views with what they name themselves. */
    List<Definition> definitions(World world, Statement statement, String database) {
        Map<String, Definition> definitions = new LinkedHashMap<>();
        addDatabase(world, database, definitions);
        add(world, statement, database, definitions, 0);
        if (statement.created() != null) {
            TableName created = statement.created().table().resolve(database);
            addDatabase(world, created.database(), definitions);
            Definition missing = new Definition(created.toString(), "table", "", List.of());
            tables.find(world, created)
                    .ifPresentOrElse(
                            table -> addTable(world, table, definitions, 0),
                            () -> definitions.put(missing.name(), missing));
        }
        return List.copyOf(definitions.values());
    }

    private void add(
            World world, Statement statement, String database, Map<String, Definition> definitions, int depth) {
        statement.tables().stream()
                .map(table -> table.resolve(database))
                .filter(name -> !definitions.containsKey(name.toString()))
                .forEach(name -> {
                    addDatabase(world, name.database(), definitions);
                    tables.find(world, name).ifPresent(table -> addTable(world, table, definitions, depth));
                });
    }

    private void addDatabase(World world, String name, Map<String, Definition> definitions) {
        if (!name.equals(CatalogNames.DEFAULT_DATABASE)) {
            databases.find(world, name).ifPresent(found -> definitions.put(name, definition(found)));
        }
    }

    private static Definition definition(DatabaseInfo database) {
        String sql = "CREATE DATABASE IF NOT EXISTS " + CatalogNames.quote(database.name())
                + (database.location().isEmpty()
                        ? ""
                        : " LOCATION '%s'".formatted(database.location().replace("'", "\\'")));
        return new Definition(database.name(), "database", hash(sql), List.of(sql));
    }

    /** A view comes after what it names. */
    private void addTable(World world, TableInfo table, Map<String, Definition> definitions, int depth) {
        if (table.spec().isView() && depth < MAX_VIEW_DEPTH) {
            parse(table.spec().viewText())
                    .ifPresent(query -> add(world, query, table.name().database(), definitions, depth + 1));
        }
        String sql = table.spec().toStatementWithCredentials();
        definitions.put(
                table.name().toString(),
                new Definition(
                        table.name().toString(),
                        table.spec().isView() ? "view" : "table",
                        hash(sql + table.createTime()),
                        table.spec().isView()
                                ? List.of(
                                        "USE " + CatalogNames.quote(table.name().database()), sql)
                                : List.of(sql)));
    }

    private static Optional<Statement> parse(String query) {
        try {
            return Optional.of(SqlParser.parse(query));
        } catch (SqlSyntaxException e) {
            return Optional.empty();
        }
    }

    private static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Changes the catalogue as a statement did on the engine. Needs the lock of the world.
     *
     * @throws io.github.dliemulator.web.error.DliException if the catalogue rejects a change
     */
    void apply(World world, Statement statement, String database, EngineAnswer answer) {
        for (String name : answer.dropped()) {
            tableName(name)
                    .filter(dropped -> tables.exists(world, dropped))
                    .ifPresent(dropped -> tables.drop(world, dropped));
        }
        for (EngineAnswer.Table table : answer.tables()) {
            tableName(table.name()).ifPresent(name -> apply(world, name, spec(statement, database, name, table)));
        }
    }

    private static Optional<TableName> tableName(String text) {
        int dot = text.indexOf('.');
        return dot < 1 ? Optional.empty() : Optional.of(new TableName(text.substring(0, dot), text.substring(dot + 1)));
    }

    private void apply(World world, TableName name, TableSpec spec) {
        if (tables.exists(world, name)) {
            tables.redefine(world, name, known -> known.withColumns(spec.columns()));
        } else {
            tables.create(world, spec);
        }
    }

    /** The definition of the statement with the columns of the engine, if the statement has one for this table. */
    private static TableSpec spec(Statement statement, String database, TableName name, EngineAnswer.Table table) {
        List<Column> columns = new ArrayList<>();
        table.columns()
                .forEach(column -> columns.add(new Column(
                        column.name(),
                        column.type(),
                        Objects.requireNonNullElse(column.comment(), ""),
                        column.partition())));
        if (statement.created() != null
                && statement.created().table().resolve(database).equals(name)) {
            return statement.created().spec().apply(name).withColumns(columns);
        }
        return table.view()
                ? TableSpec.view(name, Objects.requireNonNullElse(table.viewText(), ""), columns)
                : TableSpec.table(
                        name, TableType.MANAGED, Objects.requireNonNullElse(table.provider(), "parquet"), columns);
    }
}
