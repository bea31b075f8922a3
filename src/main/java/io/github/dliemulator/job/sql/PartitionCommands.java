package io.github.dliemulator.job.sql;

import io.github.dliemulator.catalog.PartitionInfo;
import io.github.dliemulator.catalog.TableName;
import io.github.dliemulator.result.ResultSet;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statements about partitions. */
final class PartitionCommands {

    private PartitionCommands() {}

    /** @param location path of its data; empty for the default one */
    record NewPartition(Map<String, String> values, String location) {}

    record Add(TableReference table, boolean ifNotExists, List<NewPartition> partitions) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            TableName name = table.resolve(database);
            for (NewPartition partition : partitions) {
                catalog.partitions().add(world, name, partition.values(), partition.location(), ifNotExists);
            }
            return ResultSet.EMPTY;
        }
    }

    record Drop(TableReference table, boolean ifExists, List<Map<String, String>> partitions)
            implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            TableName name = table.resolve(database);
            for (Map<String, String> values : partitions) {
                if (!ifExists || exists(catalog, world, name, values)) {
                    catalog.partitions().drop(world, name, values);
                }
            }
            return ResultSet.EMPTY;
        }

        private static boolean exists(Catalog catalog, World world, TableName name, Map<String, String> values) {
            return catalog.partitions()
                            .list(world, name, values, Paging.UNPAGED)
                            .total()
                    > 0;
        }
    }

    record Rename(TableReference table, Map<String, String> values, Map<String, String> newValues)
            implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            catalog.partitions().rename(world, table.resolve(database), values, newValues);
            return ResultSet.EMPTY;
        }
    }

    /** @param values values of the partition; null for the whole table */
    record SetLocation(TableReference table, @Nullable Map<String, String> values, String location)
            implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            TableName name = table.resolve(database);
            if (values == null) {
                catalog.tables().redefine(world, name, spec -> spec.withLocation(location));
            } else {
                catalog.partitions().changeLocation(world, name, values, location);
            }
            return ResultSet.EMPTY;
        }
    }

    /** @param filter values of some partition columns */
    record Show(TableReference table, Map<String, String> filter) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            return CatalogCommand.texts(
                    List.of("partition"),
                    catalog
                            .partitions()
                            .list(world, table.resolve(database), filter, Paging.UNPAGED)
                            .partitions()
                            .stream()
                            .map(PartitionInfo::name)
                            .<List<@Nullable Object>>map(List::of)
                            .toList());
        }
    }
}
