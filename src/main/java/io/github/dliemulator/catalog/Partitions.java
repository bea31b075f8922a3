package io.github.dliemulator.catalog;

import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;

import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Partitions of tables. Changes lock the world, and join a transaction that has it locked. */
@Component
public class Partitions {

    /** Maximum number of partitions of a table. */
    private static final int MAX_PARTITIONS = 200_000;

    private final PartitionRepository partitions;
    private final Tables tables;
    private final WorldTransactions transactions;

    Partitions(PartitionRepository partitions, Tables tables, WorldTransactions transactions) {
        this.partitions = partitions;
        this.tables = tables;
        this.transactions = transactions;
    }

    /** A page of partitions. */
    public record Page(long total, List<PartitionInfo> partitions) {}

    /**
     * Adds a partition to a table.
     *
     * @param values values of all partition columns by name
     * @param location path of its data; empty for the default one
     * @return whether it was added; false if it exists and {@code ifNotExists} is set
     * @throws io.github.dliemulator.web.error.DliException DLI.0001 (wrong columns), DLI.0002 (unknown table), DLI.0006 (partition
     *     exists), DLI.0007 (table without partition columns), DLI.0009 (too many partitions)
     */
    public boolean add(
            World entered, TableName table, Map<String, String> values, String location, boolean ifNotExists) {
        CatalogNames.requireLength("location", location, DatabaseSpec.MAX_LOCATION);
        return transactions.execute(entered, world -> {
            CatalogPartition.Key key = requireKey(world, table, values);
            if (partitions.read(key).isPresent()) {
                if (ifNotExists) {
                    return false;
                }
                throw ALREADY_EXISTS.exception("The partition %s already exists", key.partitionName());
            }
            requireCapacity(world, table);
            partitions.save(new CatalogPartition(key, location, world.now()));
            return true;
        });
    }

    /**
     * Drops a partition.
     *
     * @param values values of all partition columns by name
     * @throws io.github.dliemulator.web.error.DliException DLI.0001 (wrong columns), DLI.0002 (unknown table or partition)
     */
    public void drop(World entered, TableName table, Map<String, String> values) {
        transactions.run(entered, world -> partitions.delete(require(world, table, values)));
    }

    /**
     * Gives a partition other values.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0001 (wrong columns), DLI.0002 (unknown table or partition),
     *     DLI.0006 (the other partition exists)
     */
    public void rename(World entered, TableName table, Map<String, String> values, Map<String, String> newValues) {
        transactions.run(entered, world -> {
            CatalogPartition partition = require(world, table, values);
            CatalogPartition.Key renamed = requireKey(world, table, newValues);
            if (partitions.read(renamed).isPresent()) {
                throw ALREADY_EXISTS.exception("The partition %s already exists", renamed.partitionName());
            }
            partitions.save(partition.renamedTo(renamed.partitionName(), world.now()));
            partitions.delete(partition);
        });
    }

    /**
     * Moves a partition to another path.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0001 (wrong columns), DLI.0002 (unknown table or partition)
     */
    public void changeLocation(World entered, TableName table, Map<String, String> values, String location) {
        CatalogNames.requireLength("location", location, DatabaseSpec.MAX_LOCATION);
        transactions.run(entered, world -> {
            CatalogPartition partition = require(world, table, values);
            partition.move(location, world.now());
            partitions.save(partition);
        });
    }

    /**
     * A page of the partitions of a table by name.
     *
     * @param filter values of some partition columns by name; other names have no effect
     * @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown table), DLI.0007 (table without partition columns)
     */
    public Page list(World world, TableName table, Map<String, String> filter, Paging paging) {
        return read(world, table, PartitionSpec.likePattern(requirePartitioned(world, table), filter), paging);
    }

    private Page read(World world, TableName table, String pattern, Paging paging) {
        List<CatalogPartition> page = paging.apply((limit, offset) ->
                partitions.readPage(world.projectId(), table.database(), table.table(), pattern, limit, offset));
        return new Page(
                partitions.readSize(world.projectId(), table.database(), table.table(), pattern),
                page.stream().map(CatalogPartition::toInfo).toList());
    }

    private void requireCapacity(World world, TableName table) {
        if (partitions.readSize(world.projectId(), table.database(), table.table(), "%") >= MAX_PARTITIONS) {
            throw RESTRICTED.exception("A table can have at most %d partitions", MAX_PARTITIONS);
        }
    }

    private CatalogPartition require(World world, TableName table, Map<String, String> values) {
        CatalogPartition.Key key = requireKey(world, table, values);
        return partitions
                .read(key)
                .orElseThrow(() -> NO_SUCH_OBJECT.exception("There is no partition named %s", key.partitionName()));
    }

    private CatalogPartition.Key requireKey(World world, TableName table, Map<String, String> values) {
        TableSpec spec = requirePartitioned(world, table);
        return CatalogPartition.Key.of(
                world, table, PartitionSpec.of(spec, values).name());
    }

    private TableSpec requirePartitioned(World world, TableName table) {
        TableSpec spec = tables.show(world, table).spec();
        if (spec.partitionColumns().isEmpty()) {
            throw NOT_SUPPORTED.exception("The table %s is not partitioned", table.table());
        }
        return spec;
    }
}
