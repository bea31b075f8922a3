package io.github.dliemulator.catalog.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.catalog.TableInfo;
import io.github.dliemulator.catalog.TableSpec;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Page of tables and views (dli_02_0105).
 *
 * @param tableCount number of tables on all pages
 */
@Schema(name = "TableList")
record TablePage(@JsonProperty("table_count") int tableCount, List<Item> tables) implements DliResponse {

    /**
     * Table in a list. Without details, only the name, the type and the data location are present.
     *
     * @param tableType {@code MANAGED}, {@code EXTERNAL} or {@code VIEW}
     * @param dataLocation {@code OBS}, {@code DLI} or {@code VIEW}; the type of the datasource for its tables
     * @param dataType format of the data; empty for a view
     * @param location path of the data; empty unless it is an OBS table
     * @param createTime creation time in milliseconds
     * @param lastAccessTime time of the last access in milliseconds
     * @param tableSize size of the data of a DLI table in bytes; 0 for others
     * @param partitionColumns names of the partition columns
     */
    @Schema(name = "TableItem")
    record Item(
            @JsonProperty("table_name") String tableName,
            @JsonProperty("table_type") String tableType,
            @JsonProperty("data_location") String dataLocation,
            @JsonProperty("data_type") @Nullable String dataType,
            @Nullable String location,
            @Nullable String owner,
            @JsonProperty("create_time") @Nullable Long createTime,
            @JsonProperty("last_access_time") @Nullable Long lastAccessTime,
            @JsonProperty("table_size") @Nullable Long tableSize,
            @JsonProperty("partition_columns") @Nullable List<String> partitionColumns) {

        static Item detailed(TableInfo table) {
            TableSpec spec = table.spec();
            return new Item(
                    spec.name().table(),
                    spec.type().name(),
                    spec.dataLocation(),
                    spec.dataType(),
                    spec.location(),
                    table.owner(),
                    table.createTime().toEpochMilli(),
                    table.lastAccessTime().toEpochMilli(),
                    spec.isManaged() ? table.dataSize() : 0,
                    spec.partitionColumns());
        }

        static Item brief(TableInfo table) {
            TableSpec spec = table.spec();
            return new Item(
                    spec.name().table(),
                    spec.type().name(),
                    spec.dataLocation(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }
}
