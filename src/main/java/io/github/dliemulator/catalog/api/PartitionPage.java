package io.github.dliemulator.catalog.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.catalog.PartitionInfo;
import io.github.dliemulator.catalog.Partitions;
import io.github.dliemulator.catalog.TableSpec;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Page of the partitions of a table (dli_02_0250). */
@Schema(name = "PartitionList")
record PartitionPage(PartitionList partitions) implements DliResponse {

    /**
     * Partitions of a page.
     *
     * @param totalCount number of partitions on all pages
     */
    @Schema(name = "Partitions")
    record PartitionList(
            @JsonProperty("total_count") long totalCount,
            @JsonProperty("partition_infos") List<Item> partitionInfos) {}

    /**
     * Partition.
     *
     * @param partitionName name, such as {@code dt=2030-01-01/city=Bonn}
     * @param createTime creation time in milliseconds
     * @param lastAccessTime time of the last access in milliseconds
     * @param locations path of the data; absent for a DLI table
     * @param lastDdlTime time of the last DDL statement in seconds, unlike the other times
     * @param numRows number of rows; -1 if unknown
     * @param totalSize size of the files in bytes
     */
    @Schema(name = "Partition")
    record Item(
            @JsonProperty("partition_name") String partitionName,
            @JsonProperty("create_time") long createTime,
            @JsonProperty("last_access_time") long lastAccessTime,
            @Nullable List<String> locations,
            @JsonProperty("last_ddl_time") long lastDdlTime,
            @JsonProperty("num_rows") long numRows,
            @JsonProperty("num_files") long numFiles,
            @JsonProperty("total_size") long totalSize) {

        private static Item of(TableSpec table, PartitionInfo partition) {
            return new Item(
                    partition.name(),
                    partition.createTime().toEpochMilli(),
                    partition.lastAccessTime().toEpochMilli(),
                    table.isManaged() ? null : List.of(location(table, partition)),
                    partition.lastDdlTime().getEpochSecond(),
                    partition.numRows(),
                    partition.numFiles(),
                    partition.totalSize());
        }

        private static String location(TableSpec table, PartitionInfo partition) {
            return partition.location().isEmpty() ? table.location() + "/" + partition.name() : partition.location();
        }
    }

    static PartitionPage of(TableSpec table, Partitions.Page page) {
        return new PartitionPage(new PartitionList(
                page.total(),
                page.partitions().stream()
                        .map(partition -> Item.of(table, partition))
                        .toList()));
    }
}
