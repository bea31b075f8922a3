package io.github.dliemulator.catalog;

import java.util.List;
import java.util.Map;

/** A test of the REST API of databases and tables. */
public abstract class CatalogHttpTest extends CatalogTest {

    protected String databases() {
        return "/v1.0/" + project + "/databases";
    }

    protected String tables(String database) {
        return databases() + "/" + database + "/tables";
    }

    /** The databases of a list. */
    protected List<Map<String, Object>> databases(String query, Object... variables) {
        return read(get(databases() + query, variables), "$.databases");
    }

    protected static Map<String, Object> dliTable(String name) {
        return Map.of(
                "table_name",
                name,
                "data_location",
                "DLI",
                "columns",
                List.of(Map.of("column_name", "n", "type", "int")));
    }

    /** A table of CSV files that is partitioned by day and city. */
    protected static Map<String, Object> csvTable(String name) {
        return Map.of(
                "table_name",
                name,
                "data_location",
                "OBS",
                "data_type",
                "csv",
                "data_path",
                "obs://b/trips",
                "with_column_header",
                true,
                "delimiter",
                ",",
                "columns",
                List.of(
                        Map.of("column_name", "dt", "type", "date", "is_partition_column", true),
                        Map.of("column_name", "city", "type", "string", "is_partition_column", true),
                        Map.of("column_name", "n", "type", "int", "description", "count")));
    }
}
