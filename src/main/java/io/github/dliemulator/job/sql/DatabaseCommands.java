package io.github.dliemulator.job.sql;

import io.github.dliemulator.catalog.DatabaseInfo;
import io.github.dliemulator.catalog.DatabaseSpec;
import io.github.dliemulator.result.ResultSet;
import io.github.dliemulator.world.World;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Statements about databases. */
final class DatabaseCommands {

    private DatabaseCommands() {}

    record Create(DatabaseSpec spec, boolean ifNotExists) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            if (!ifNotExists || catalog.databases().find(world, spec.name()).isEmpty()) {
                catalog.databases().create(world, spec);
            }
            return ResultSet.EMPTY;
        }
    }

    record Drop(String name, boolean ifExists, boolean cascade) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            if (!ifExists || catalog.databases().find(world, name).isPresent()) {
                catalog.databases().drop(world, name, cascade);
            }
            return ResultSet.EMPTY;
        }
    }

    record Describe(String name, boolean extended) implements CatalogCommand {

        private static final List<String> COLUMNS = List.of("info_name", "info_value");

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            DatabaseInfo info = catalog.databases().show(world, name);
            List<List<@Nullable Object>> rows = new java.util.ArrayList<>(List.of(
                    List.of("Namespace Name", info.name()),
                    List.of("Comment", info.description()),
                    List.of("Location", info.location()),
                    List.of("Owner", info.owner())));
            if (extended) {
                rows.add(List.of("Properties", new TreeMap<>(info.properties()).toString()));
            }
            return CatalogCommand.texts(COLUMNS, rows);
        }
    }

    /** @param pattern pattern of the names; null for all */
    record Show(@Nullable NamePattern pattern) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            return CatalogCommand.texts(
                    List.of("namespace"),
                    catalog.databases().list(world).stream()
                            .map(DatabaseInfo::name)
                            .filter(name -> pattern == null || pattern.matches(name))
                            .<List<@Nullable Object>>map(List::of)
                            .toList());
        }
    }

    /** Each job has its own session, so the current database of the next one stays as it is. */
    record Use(String name) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            catalog.databases().show(world, name);
            return ResultSet.EMPTY;
        }
    }
}
