package io.github.dliemulator.catalog.api;

import static io.github.dliemulator.catalog.api.CreateTable.DataLocation.OBS;
import static io.github.dliemulator.catalog.api.CreateTable.DataLocation.VIEW;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.catalog.CatalogNames;
import io.github.dliemulator.catalog.Column;
import io.github.dliemulator.catalog.TableName;
import io.github.dliemulator.catalog.TableSpec;
import io.github.dliemulator.catalog.TableType;
import io.github.dliemulator.web.FieldRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Request to create a table or view (dli_02_0034).
 *
 * @param dataLocation {@code OBS} for a table of files, {@code DLI} for a table of the service, or {@code VIEW}
 * @param columns columns; only a view needs none
 * @param selectStatement query of a view, with tables as {@code database.table}
 * @param dataType format of the files of an OBS table
 * @param dataPath path of the files of an OBS table
 * @param withColumnHeader whether the files begin with a line of names; for CSV
 * @param delimiter character between values; for CSV
 * @param quoteChar character around values; for CSV
 * @param escapeChar character before special characters; for CSV
 * @param dateFormat format of dates; for CSV and JSON
 * @param timestampFormat format of timestamps; for CSV and JSON
 */
record CreateTable(
        @JsonProperty("table_name")
        @NotNull
        @Pattern(regexp = CatalogNames.TABLE_PATTERN, message = CatalogNames.TABLE_MESSAGE)
        String tableName,

        @JsonProperty("data_location") @NotNull DataLocation dataLocation,
        @Size(max = 4000) @Nullable String description,
        @Size(max = 5000) @Nullable List<@NotNull @Valid ColumnView> columns,

        @JsonProperty("select_statement") @Size(max = 499_999) @Nullable
        String selectStatement,

        @JsonProperty("data_type") @Size(max = 255) @Nullable
        String dataType,

        @JsonProperty("data_path")
        @Size(max = 1024)
        @Pattern(regexp = "((obs|s3a)://[\\s\\S]+)?", message = "must begin with obs:// or s3a://")
        @Nullable
        String dataPath,

        @JsonProperty("with_column_header") @Nullable Boolean withColumnHeader,

        @Size(max = 255) @Nullable String delimiter,

        @JsonProperty("quote_char") @Size(max = 255) @Nullable
        String quoteChar,

        @JsonProperty("escape_char") @Size(max = 255) @Nullable
        String escapeChar,

        @JsonProperty("date_format") @Size(max = 255) @Nullable
        String dateFormat,

        @JsonProperty("timestamp_format") @Size(max = 255) @Nullable
        String timestampFormat)
        implements FieldRules {

    /** Format of DLI tables. */
    private static final String DLI_FORMAT = "parquet";

    private static final Set<String> FORMATS = Set.of("parquet", "orc", "csv", "json", "carbon", "avro");

    enum DataLocation {
        OBS,
        DLI,
        VIEW
    }

    @Override
    public void checkFields(Violations violations) {
        boolean isView = dataLocation == VIEW;
        violations.require(isView || columns != null && !columns.isEmpty(), "columns", "must not be empty");
        violations.require(
                !isView || StringUtils.hasText(selectStatement), "selectStatement", "must not be empty for a view");
        violations.require(
                dataType == null || dataType.isEmpty() || FORMATS.contains(dataType.toLowerCase(Locale.ROOT)),
                "dataType",
                "must be parquet, orc, csv, json, carbon or avro");
        violations.require(
                dataLocation != OBS || StringUtils.hasText(dataType), "dataType", "must be given for an OBS table");
        violations.require(
                dataLocation != OBS || StringUtils.hasText(dataPath), "dataPath", "must be given for an OBS table");
    }

    TableSpec toSpec(String databaseName) {
        return define(new TableName(databaseName, tableName)).withDescription(requireNonNullElse(description, ""));
    }

    private TableSpec define(TableName name) {
        return switch (dataLocation) {
            case VIEW -> TableSpec.view(name, requireNonNull(selectStatement), toColumns());
            case DLI -> TableSpec.table(name, TableType.MANAGED, formatOr(DLI_FORMAT), toColumns());
            case OBS ->
                TableSpec.table(name, TableType.EXTERNAL, formatOr(""), toColumns())
                        .withLocation(requireNonNull(dataPath))
                        .withOptions(options());
        };
    }

    private List<Column> toColumns() {
        return requireNonNullElse(columns, List.<ColumnView>of()).stream()
                .map(ColumnView::toColumn)
                .toList();
    }

    private String formatOr(String defaultFormat) {
        return StringUtils.hasText(dataType) ? dataType : defaultFormat;
    }

    private Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        put(options, "header", withColumnHeader == null ? null : withColumnHeader.toString());
        put(options, "delimiter", delimiter);
        put(options, "quote", quoteChar);
        put(options, "escape", escapeChar);
        put(options, "dateformat", dateFormat);
        put(options, "timestampformat", timestampFormat);
        return options;
    }

    private static void put(Map<String, String> options, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            options.put(key, value);
        }
    }
}
