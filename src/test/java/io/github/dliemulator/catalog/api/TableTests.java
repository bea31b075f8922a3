package io.github.dliemulator.catalog.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.catalog.CatalogHttpTest;
import io.github.dliemulator.catalog.Column;
import io.github.dliemulator.catalog.TableName;
import io.github.dliemulator.catalog.TableSpec;
import io.github.dliemulator.catalog.TableType;
import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTests extends CatalogHttpTest {

    @BeforeEach
    void createDatabase() {
        createDatabase("demo");
    }

    /** Case 34 of the contract. */
    @Test
    void obsTableShowsItsOptionsAsText() {
        ok(post(tables("Demo"), csvTable("Trips"))).json("{\"is_success\":true,\"message\":\"\"}");
        ok(get(tables("demo") + "/TRIPS")).json("""
                {"is_success":true,"message":"","column_count":3,"columns":[
                  {"column_name":"n","type":"int","description":"count","is_partition_column":false},
                  {"column_name":"dt","type":"date","description":"","is_partition_column":true},
                  {"column_name":"city","type":"string","description":"","is_partition_column":true}],
                 "table_type":"EXTERNAL","data_type":"csv","data_location":"obs://b/trips",
                 "storage_properties":[{"key":"delimiter","value":","},{"key":"header","value":"true"}],
                 "table_comment":"","create_table_sql":"CREATE TABLE `demo`.`trips` (`n` INT COMMENT 'count', `dt` DATE, `city` STRING) USING csv OPTIONS (`delimiter` ',', `header` 'true') PARTITIONED BY (`dt`, `city`) LOCATION 'obs://b/trips'"}
                """);
    }

    @Test
    void bodyOfTerraformIsEchoed() {
        ok(post(tables("demo"), """
                {"table_name":"tf_t","data_location":"OBS","description":"d1","columns":[
                 {"column_name":"name","type":"string","description":"person name","is_partition_column":false},
                 {"column_name":"addrss","type":"string","description":"home address","is_partition_column":false}],
                 "data_type":"csv","data_path":"obs://bucket/user/data/user.csv","with_column_header":true,"delimiter":",",
                 "quote_char":"\\"","escape_char":"\\\\","date_format":"yyyy-MM-dd","timestamp_format":"yyyy-MM-dd HH:mm:ss"}
                """));
        ok(get(tables("demo") + "?keyword=tf_t&with-detail=true&with-priv=true"))
                .json("""
                {"table_count":1,"tables":[{"table_name":"tf_t","table_type":"EXTERNAL","data_location":"OBS","data_type":"csv",
                 "location":"obs://bucket/user/data/user.csv","owner":"emulator","create_time":1893456000000,
                 "last_access_time":1893456000000,"table_size":0,"partition_columns":[]}]}""");
        assertThat(this.<List<String>>values("tf_t", "$.storage_properties[*].key"))
                .containsExactly("dateformat", "delimiter", "escape", "header", "quote", "timestampformat");
        assertThat(this.<String>values("tf_t", "$.table_comment")).isEqualTo("d1");
        ok(delete(tables("demo") + "/tf_t?async=false"))
                .json("{\"is_success\":true,\"message\":\"\",\"job_mode\":\"sync\"}");
        // Terraform takes this as gone
        assertThat(error(get(tables("demo") + "/tf_t"), 400, "DLI.0002")).isEqualTo("There is no table named tf_t");
    }

    @Test
    void viewAndDliTableHaveTheirOwnTypes() {
        ok(post(tables("demo"), dliTable("t")));
        ok(post(
                tables("demo"),
                Map.of("table_name", "v$1", "data_location", "VIEW", "select_statement", "select n from demo.t")));
        ok(get(tables("demo") + "/v$1"))
                .jsonPath("$.create_table_sql")
                .isEqualTo("CREATE VIEW `demo`.`v$1` AS select n from demo.t")
                .jsonPath("$.table_type")
                .isEqualTo("VIEW")
                .jsonPath("$.columns")
                .isEmpty();
        ok(get(tables("demo") + "/t"))
                .jsonPath("$.table_type")
                .isEqualTo("MANAGED")
                .jsonPath("$.data_location")
                .isEqualTo("DLI")
                .jsonPath("$.data_type")
                .isEqualTo("parquet");
    }

    @Test
    void listIsFilteredAndPaged() {
        ok(post(tables("demo"), dliTable("t1")));
        ok(post(tables("demo"), dliTable("t2")));
        ok(post(tables("demo"), csvTable("files")));
        assertThat(names("?keyword=T")).containsExactly("t1", "t2");
        assertThat(names("?table-type=EXTERNAL_TABLE")).containsExactly("files");
        assertThat(names("?table-type=VIRTUAL_VIEW")).isEmpty();
        assertThat(names("?datasource-type=dli")).containsExactly("t1", "t2");
        assertThat(names("?page-size=2&current-page=2")).containsExactly("t2");
        ok(get(tables("demo") + "?page-size=1")).jsonPath("$.table_count").isEqualTo(3);
        assertThat(EmulatorTest.<List<Map<String, Object>>>read(get(tables("demo") + "?with-detail=false"), "$.tables"))
                .contains(Map.of("table_name", "files", "table_type", "EXTERNAL", "data_location", "OBS"));
        for (String query :
                List.of("page-size=0", "page-size=101", "current-page=0", "table-type=CHAIR", "with-detail=x")) {
            error(get(tables("demo") + "?" + query), 400, "DLI.0001");
        }
        error(get(tables("nope")), 400, "DLI.0002");
    }

    @Test
    void ownerIsChanged() {
        ok(post(tables("demo"), dliTable("t")));
        ok(put(tables("demo") + "/T/owner", Map.of("new_owner", "bob")));
        assertThat(EmulatorTest.<List<String>>read(get(tables("demo")), "$.tables[*].owner"))
                .containsExactly("bob");
        error(put(tables("demo") + "/nope/owner", Map.of("new_owner", "bob")), 400, "DLI.0002");
        error(put(tables("demo") + "/t/owner", Map.of()), 400, "DLI.0001");
    }

    @Test
    void existingNameIsRejected() {
        ok(post(tables("demo"), dliTable("t")));
        error(post(tables("demo"), csvTable("T")), 400, "DLI.0006");
        error(post(tables("nope"), dliTable("t")), 400, "DLI.0002");
        error(delete(tables("demo") + "/nope"), 400, "DLI.0002");
    }

    @Test
    void typesAndFormatsAreKnownInAnyCase() {
        ok(post(tables("demo"), table("CSV", "Array<INT>")));
        assertThat(error(post(tables("demo"), table("csv", "number")), 400, "DLI.0001"))
                .contains("must be a SQL type");
        assertThat(error(post(tables("demo"), table("xml", "int")), 400, "DLI.0001"))
                .contains("must be parquet, orc, csv, json, carbon or avro");
    }

    private static Map<String, Object> table(String format, String type) {
        Map<String, Object> body = new HashMap<>(csvTable("t"));
        body.put("data_type", format);
        body.put("columns", List.of(Map.of("column_name", "n", "type", type)));
        return body;
    }

    /** Case 36 of the contract. */
    @Test
    @AllowsUndocumentedRequests("partition columns are query parameters, and every table has its own")
    void partitionsAreListedAndSelected() {
        ok(post(tables("demo"), csvTable("trips")));
        TableName trips = new TableName("demo", "trips");
        partitions.add(world(), trips, Map.of("dt", "2030-01-01", "city", "Bonn"), "", false);
        partitions.add(world(), trips, Map.of("dt", "2030-01-01", "city", "Kiel"), "obs://b/kiel", false);
        partitions.add(world(), trips, Map.of("dt", "2030-01-02", "city", "Kiel"), "", false);
        ok(get(tables("demo") + "/trips/partitions?limit=1")).json("""
                {"is_success":true,"message":"","partitions":{"total_count":3,"partition_infos":[
                 {"partition_name":"dt=2030-01-01/city=Bonn","create_time":1893456000000,"last_access_time":1893456000000,
                  "locations":["obs://b/trips/dt=2030-01-01/city=Bonn"],"last_ddl_time":1893456000,"num_rows":-1,"num_files":0,
                  "total_size":0}]}}""");
        String kiel = "$.partitions.partition_infos[*].locations[0]";
        assertThat(EmulatorTest.<List<String>>read(get(tables("demo") + "/trips/partitions?city=Kiel&offset=0"), kiel))
                .containsExactly("obs://b/kiel", "obs://b/trips/dt=2030-01-02/city=Kiel");
        ok(get(tables("demo") + "/trips/partitions?offset=7"))
                .jsonPath("$.partitions.partition_infos")
                .isEmpty();
        error(get(tables("demo") + "/trips/partitions?limit=-1"), 400, "DLI.0001");
        ok(post(tables("demo"), dliTable("flat")));
        error(get(tables("demo") + "/flat/partitions"), 400, "DLI.0007");
        error(get(tables("demo") + "/nope/partitions"), 400, "DLI.0002");
    }

    @Test
    void previewHasTheSchemaAndSaysThatThereAreNoRows() {
        ok(post(tables("demo"), dliTable("t")));
        ok(get(tables("demo") + "/t/preview"))
                .json("{\"is_success\":true,\"schema\":[{\"n\":\"int\"}]}")
                .jsonPath("$.rows")
                .isArray();
        error(get(tables("demo") + "/t/preview?mode=LATER"), 400, "DLI.0001");
        error(get(tables("demo") + "/nope/preview"), 400, "DLI.0002");
        tables.create(
                world(),
                TableSpec.table(
                        new TableName("demo", "remote"), TableType.EXTERNAL, "jdbc", List.of(Column.of("a", "int"))));
        error(get(tables("demo") + "/remote/preview"), 400, "DLI.0007");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "7",
                "{'table_name':'t','data_location':'DLI'}",
                "{'table_name':'t','data_location':'DLI','columns':[]}",
                "{'table_name':'t','data_location':'DLI','columns':[null]}",
                "{'table_name':'t','data_location':'DLI','columns':{}}",
                "{'table_name':'t','data_location':'DLI','columns':[{'column_name':'a'}]}",
                "{'table_name':'t','data_location':'DLI','columns':[{'column_name':'','type':'int'}]}",
                "{'table_name':'t','data_location':'DLI','columns':[{'column_name':'a','type':'fly'}]}",
                "{'table_name':'t','data_location':'DLI','columns':[{'column_name':'a','type':'int'},{'column_name':'A','type':'int'}]}",
                "{'table_name':'t','data_location':'DLI','columns':[{'column_name':'a','type':'int','is_partition_column':true}]}",
                "{'table_name':'t','data_location':'DLI','columns':[{'column_name':'a','type':'int','is_partition_column':'perhaps'}]}",
                "{'table_name':'t','data_location':'MOON','columns':[{'column_name':'a','type':'int'}]}",
                "{'table_name':'a b','data_location':'DLI','columns':[{'column_name':'a','type':'int'}]}",
                "{'table_name':'7','data_location':'DLI','columns':[{'column_name':'a','type':'int'}]}",
                "{'table_name':'t','data_location':'OBS','columns':[{'column_name':'a','type':'int'}]}",
                "{'table_name':'t','data_location':'OBS','data_type':'csv','columns':[{'column_name':'a','type':'int'}]}",
                "{'table_name':'t','data_location':'OBS','data_type':'csv','data_path':'/tmp','columns':[{'column_name':'a','type':'int'}]}",
                "{'table_name':'t','data_location':'OBS','data_type':'xls','data_path':'obs://b','columns':[{'column_name':'a','type':'int'}]}",
                "{'table_name':'t','data_location':'VIEW'}",
                "{'data_location':'DLI','columns':[{'column_name':'a','type':'int'}]}"
            })
    void invalidTableIsRejected(String body) {
        assertThat(error(post(tables("demo"), body.replace('\'', '"')), 400, "DLI.0001"))
                .doesNotContain("dliemulator", "java");
        ok(get(tables("demo"))).jsonPath("$.table_count").isEqualTo(0);
    }

    private <T> T values(String table, String path) {
        return read(get(tables("demo") + "/" + table), path);
    }

    private List<String> names(String query) {
        return read(get(tables("demo") + query), "$.tables[*].table_name");
    }
}
