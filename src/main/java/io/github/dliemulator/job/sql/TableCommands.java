package io.github.dliemulator.job.sql;

import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;

import io.github.dliemulator.catalog.Column;
import io.github.dliemulator.catalog.TableInfo;
import io.github.dliemulator.catalog.TableName;
import io.github.dliemulator.catalog.TableSpec;
import io.github.dliemulator.result.ResultSet;
import io.github.dliemulator.world.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Statements that create, change and drop tables and views. */
final class TableCommands {

    private TableCommands() {}

    /** @param spec definition of the table by its full name */
    record Create(TableReference table, boolean ifNotExists, Function<TableName, TableSpec> spec)
            implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            TableName name = table.resolve(database);
            if (!ifNotExists || !catalog.tables().exists(world, name)) {
                catalog.tables().create(world, spec.apply(name));
            }
            return ResultSet.EMPTY;
        }
    }

    record CreateOrReplaceView(TableReference view, Function<TableName, TableSpec> spec) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            TableName name = view.resolve(database);
            Optional<TableInfo> current = catalog.tables().find(world, name);
            if (current.isPresent()) {
                requireKind(current.get(), true);
                catalog.tables().redefine(world, name, old -> spec.apply(name));
            } else {
                catalog.tables().create(world, spec.apply(name));
            }
            return ResultSet.EMPTY;
        }
    }

    record Drop(TableReference table, boolean ifExists, boolean view) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            TableName name = table.resolve(database);
            Optional<TableInfo> current = catalog.tables().find(world, name);
            if (current.isPresent()) {
                requireKind(current.get(), view);
            }
            if (current.isPresent() || !ifExists) {
                catalog.tables().drop(world, name);
            }
            return ResultSet.EMPTY;
        }
    }

    private static void requireKind(TableInfo table, boolean view) {
        if (table.spec().isView() != view) {
            throw NOT_SUPPORTED.exception(
                    "%s is a %s", table.name().quoted(), table.spec().isView() ? "view" : "table");
        }
    }

    record AddColumns(TableReference table, List<Column> columns) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            catalog.tables()
                    .redefine(
                            world,
                            table.resolve(database),
                            spec -> spec.withColumns(Stream.concat(spec.columns().stream(), columns.stream())
                                    .toList()));
            return ResultSet.EMPTY;
        }
    }

    record Rename(TableReference table, String newName) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            catalog.tables().rename(world, table.resolve(database), newName);
            return ResultSet.EMPTY;
        }
    }
}
