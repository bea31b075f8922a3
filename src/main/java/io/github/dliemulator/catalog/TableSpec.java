package io.github.dliemulator.catalog;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.web.ResourceNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Definition of a table or view.
 *
 * @param dataType format or data source, such as {@code csv} or {@code jdbc}; empty for a view
 * @param location path of the data, such as {@code obs://bucket/trips}; empty for the default one
 * @param description comment; empty for none
 * @param columns columns; partition columns come last
 * @param options options of the format, by lower-case keys, such as {@code delimiter}
 * @param properties table properties
 * @param viewText query of a view; empty for a table
 */
public record TableSpec(
        TableName name,
        TableType type,
        String dataType,
        String location,
        String description,
        List<Column> columns,
        Map<String, String> options,
        Map<String, String> properties,
        String viewText) {

    private static final Set<String> FILE_FORMATS =
            Set.of("parquet", "orc", "csv", "json", "carbon", "avro", "text", "textfile", "hive");

    private static final int MAX_COLUMNS = 5000;
    private static final int MAX_DATA_TYPE = 255;
    private static final int MAX_QUERY = 500_000;

    public TableSpec {
        columns = partitionColumnsLast(columns);
        options = Map.copyOf(options);
        properties = Map.copyOf(properties);
    }

    private static List<Column> partitionColumnsLast(List<Column> columns) {
        return Stream.concat(
                        columns.stream().filter(column -> !column.partition()),
                        columns.stream().filter(Column::partition))
                .toList();
    }

    /** A table with data. */
    public static TableSpec table(TableName name, TableType type, String dataType, List<Column> columns) {
        return new TableSpec(name, type, dataType, "", "", columns, Map.of(), Map.of(), "");
    }

    /** A view of a query. */
    public static TableSpec view(TableName name, String query, List<Column> columns) {
        return new TableSpec(name, TableType.VIEW, "", "", "", columns, Map.of(), Map.of(), query);
    }

    public TableSpec withLocation(String newLocation) {
        return new TableSpec(name, type, dataType, newLocation, description, columns, options, properties, viewText);
    }

    public TableSpec withDescription(String newDescription) {
        return new TableSpec(name, type, dataType, location, newDescription, columns, options, properties, viewText);
    }

    public TableSpec withColumns(List<Column> newColumns) {
        return new TableSpec(name, type, dataType, location, description, newColumns, options, properties, viewText);
    }

    public TableSpec withOptions(Map<String, String> newOptions) {
        return new TableSpec(name, type, dataType, location, description, columns, newOptions, properties, viewText);
    }

    public TableSpec withProperties(Map<String, String> newProperties) {
        return new TableSpec(name, type, dataType, location, description, columns, options, newProperties, viewText);
    }

    public TableSpec withViewText(String newViewText) {
        return new TableSpec(name, type, dataType, location, description, columns, options, properties, newViewText);
    }

    public boolean isView() {
        return type == TableType.VIEW;
    }

    public boolean isManaged() {
        return type == TableType.MANAGED;
    }

    /** {@code OBS}, {@code DLI} or {@code VIEW}; the data source for a table of another one, such as {@code jdbc}. */
    public String dataLocation() {
        return switch (type) {
            case MANAGED -> "DLI";
            case VIEW -> "VIEW";
            case EXTERNAL -> FILE_FORMATS.contains(ResourceNames.normalize(dataType)) ? "OBS" : dataType;
        };
    }

    /** The statement that creates the table or view, with its credentials, for an engine. */
    public String toStatementWithCredentials() {
        return CreateTableStatement.withCredentials(this);
    }

    /** The options with masked credentials, in the order of their keys. */
    public Map<String, String> redactedOptions() {
        return CreateTableStatement.redact(options);
    }

    /** The partition columns in their order. */
    public List<String> partitionColumns() {
        return columns.stream().filter(Column::partition).map(Column::name).toList();
    }

    /** @throws io.github.dliemulator.web.error.DliException if the name or the columns are invalid, or a text is too long */
    TableSpec requireValid() {
        CatalogNames.requireTable(name.table());
        CatalogNames.requireLength("data type", dataType, MAX_DATA_TYPE);
        CatalogNames.requireLength("location", location, DatabaseSpec.MAX_LOCATION);
        CatalogNames.requireLength("description", description, DatabaseSpec.MAX_DESCRIPTION);
        CatalogNames.requireLength("query", viewText, MAX_QUERY);
        requireValidColumns();
        return this;
    }

    private void requireValidColumns() {
        if (columns.size() > MAX_COLUMNS) {
            throw INVALID_PARAMETER.exception("A table has at most %d columns", MAX_COLUMNS);
        }
        long names = columns.stream()
                .map(column -> ResourceNames.normalize(column.name()))
                .distinct()
                .count();
        if (names < columns.size()) {
            throw INVALID_PARAMETER.exception("Two columns of the table %s have the same name", name.table());
        }
        if (!isView() && columns.stream().allMatch(Column::partition)) {
            throw INVALID_PARAMETER.exception("A table needs a column that is no partition column");
        }
    }
}
