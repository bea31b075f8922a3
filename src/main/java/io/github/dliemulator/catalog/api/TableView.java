package io.github.dliemulator.catalog.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.catalog.TableInfo;
import io.github.dliemulator.catalog.TableSpec;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Table or view (dli_02_0033).
 *
 * @param columns columns; partition columns come last
 * @param tableType {@code MANAGED}, {@code EXTERNAL} or {@code VIEW}
 * @param dataType format of the data; empty for a view
 * @param dataLocation path of the data of an OBS table; otherwise as in the list
 * @param storageProperties options of the format. All values are strings; credentials are masked.
 * @param createTableSql statement that creates the table
 */
@Schema(name = "Table")
record TableView(
        @JsonProperty("column_count") int columnCount,
        List<ColumnView> columns,
        @JsonProperty("table_type") String tableType,
        @JsonProperty("data_type") String dataType,
        @JsonProperty("data_location") String dataLocation,
        @JsonProperty("storage_properties") List<StorageProperty> storageProperties,
        @JsonProperty("table_comment") String tableComment,
        @JsonProperty("create_table_sql") String createTableSql)
        implements DliResponse {

    /** Option of the format of a table. */
    @Schema(name = "StorageProperty")
    record StorageProperty(String key, String value) {}

    static TableView of(TableInfo table) {
        TableSpec spec = table.spec();
        return new TableView(
                spec.columns().size(),
                spec.columns().stream().map(ColumnView::of).toList(),
                spec.type().name(),
                spec.dataType(),
                spec.location().isEmpty() ? spec.dataLocation() : spec.location(),
                spec.redactedOptions().entrySet().stream()
                        .map(option -> new StorageProperty(option.getKey(), option.getValue()))
                        .toList(),
                spec.description(),
                table.createTableSql());
    }
}
