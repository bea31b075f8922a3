package io.github.dliemulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementTests extends EngineTest {

    @Test
    void valuesAreThoseOfJson() throws Exception {
        JsonNode answer = run(
                "SELECT 1 i, 'a' s, true b, 1.25 d, 2e0 f, array(1, 2) a, named_struct('x', 1) st,"
                        + " map('k', 'v') m, date'2026-01-02' dt, timestamp'2026-01-02 03:04:05.6' ts, null n, double('NaN') nan");

        assertThat(answer.get("rows").toString())
                .isEqualTo("[[1,\"a\",true,1.25,2.0,[1,2],{\"x\":1},{\"k\":\"v\"},\"2026-01-02\","
                        + "\"2026-01-02 03:04:05.6\",null,\"NaN\"]]");
        assertThat(answer.get("schema").findValuesAsText("type"))
                .containsExactly(
                        "int",
                        "string",
                        "boolean",
                        "decimal(3,2)",
                        "double",
                        "array<int>",
                        "struct<x:int>",
                        "map<string,string>",
                        "date",
                        "timestamp",
                        "void",
                        "double");
        assertThat(answer.get("schemaJson").asText()).startsWith("{\"type\":\"struct\",\"fields\":[");
    }

    @Test
    void allRowsAreCountedAndTheFirstOnesAnswered() throws Exception {
        JsonNode answer = run("SELECT id FROM range(0, 2500, 1, 4)", Map.of("maxRows", 3));

        assertThat(answer.get("rows").toString()).isEqualTo("[[0],[1],[2]]");
        assertThat(answer.get("rowCount").asInt()).isEqualTo(2500);
        JsonNode job = answer.get("subJobs").get(0);
        assertThat(job.get("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(job.get("tasks").asInt()).isEqualTo(4);
        assertThat(job.get("completedTasks").asInt()).isEqualTo(4);
    }

    @Test
    void tablesOfTwoSessionsHaveNothingInCommon() throws Exception {
        String other = "s-" + UUID.randomUUID();
        rows("CREATE TABLE t USING parquet AS SELECT 1 a");

        assertThat(run("SELECT * FROM t", Map.of("session", other)).get("error").asText())
                .startsWith("DLI.0005: AnalysisException: [TABLE_OR_VIEW_NOT_FOUND]");
        run("CREATE TABLE t USING parquet AS SELECT 'b' b", Map.of("session", other));
        assertThat(run("SELECT * FROM t", Map.of("session", other)).get("rows").toString())
                .isEqualTo("[[\"b\"]]");
        assertThat(rows("SELECT * FROM t")).isEqualTo("[[1]]");
        run("INSERT OVERWRITE DIRECTORY 'obs://bucket/x' USING csv SELECT 2 a", Map.of("session", other));
        assertThat(error("SELECT * FROM csv.`obs://bucket/x`")).contains("[PATH_NOT_FOUND]");
    }

    @Test
    void aDefinitionIsReplayedOverFilesThatAreThere() throws Exception {
        rows("CREATE TABLE t (a int, p string) USING parquet PARTITIONED BY (p)");
        rows("INSERT INTO t VALUES (1, 'x'), (2, 'y')");
        send("DELETE", "/sessions/" + session, null, FakeEmulator.TOKEN);
        assertThat(error("SELECT * FROM t")).contains("[TABLE_OR_VIEW_NOT_FOUND]");

        Map<String, ?> table = definition(
                "default.t", "table", "1", "CREATE TABLE default.t (a int, p string) USING parquet PARTITIONED BY (p)");
        Map<String, ?> view = definition("default.v", "view", "1", "CREATE VIEW default.v AS SELECT a FROM default.t");
        assertThat(run("SELECT sum(a) FROM v", Map.of("definitions", List.of(table, view)))
                        .get("rows")
                        .toString())
                .isEqualTo("[[3]]");
        Map<String, ?> changed = definition(
                "default.t",
                "table",
                "2",
                "CREATE TABLE default.t (a int, b int, p string) USING parquet PARTITIONED BY (p)");
        assertThat(run("SELECT a, b FROM t ORDER BY a", Map.of("definitions", List.of(changed)))
                        .get("rows")
                        .toString())
                .isEqualTo("[[1,null],[2,null]]");
        Map<String, ?> gone = Map.of("name", "default.t", "kind", "table", "hash", "", "sql", List.of());
        assertThat(run("SELECT * FROM t", Map.of("definitions", List.of(gone)))
                        .get("error")
                        .asText())
                .contains("[TABLE_OR_VIEW_NOT_FOUND]");
        assertThat(WAREHOUSE.resolve(session).resolve("warehouse/t/p=x")).isDirectory();
    }

    @Test
    void aDefinitionOfADatabaseIsCurrent() throws Exception {
        Map<String, ?> database = definition("sales", "database", "1", "CREATE DATABASE IF NOT EXISTS sales");

        JsonNode answer = run(
                "CREATE TABLE t USING json AS SELECT 1 a",
                Map.of("database", "sales", "definitions", List.of(database)));

        assertThat(answer.get("tables").get(0).get("name").asText()).isEqualTo("sales.t");
        assertThat(run("DROP TABLE sales.t").get("dropped").toString()).isEqualTo("[\"sales.t\"]");
    }

    @Test
    void aTableStoredAsAFormatIsOneOfThatFormat() throws Exception {
        JsonNode created = run("CREATE TABLE t (a int, b string) COMMENT 'of Hive' ROW FORMAT DELIMITED"
                + " FIELDS TERMINATED BY ';' STORED AS TEXTFILE");
        assertThat(created.get("tables").get(0).get("provider").asText()).isEqualTo("csv");
        assertThat(created.get("tables").get(0).get("comment").asText()).isEqualTo("of Hive");

        for (String format : List.of("parquet", "orc", "avro")) {
            rows("CREATE TABLE IF NOT EXISTS t_" + format + " STORED AS " + format + " AS SELECT 1 a, 'é😀' b");
            assertThat(rows("SELECT * FROM t_" + format)).isEqualTo("[[1,\"é😀\"]]");
        }
    }

    @Test
    void dataOfFilesAreLoaded() throws Exception {
        Path folder = Files.createDirectories(WAREHOUSE.resolve(session).resolve("obs/in/people"));
        Files.writeString(folder.resolve("one.csv"), "id;name\n1;'Ada;'\n2;Grace\n");
        rows("CREATE TABLE people (id int, name string) USING parquet");

        JsonNode loaded = run("LOAD DATA INPATH 'obs://in/people' INTO TABLE people"
                + " OPTIONS ('DELIMITER' = ';', 'QUOTECHAR' = \"'\", 'HEADER' = 'true')");

        assertThat(loaded.get("error").isNull()).as(loaded.toString()).isTrue();
        assertThat(loaded.get("outputRows").asInt()).isEqualTo(2);
        assertThat(rows("SELECT * FROM people ORDER BY id")).isEqualTo("[[1,\"Ada;\"],[2,\"Grace\"]]");
        assertThat(error("LOAD DATA INPATH 'obs://in/none' INTO TABLE people")).contains("obs://in/none");
    }

    @Test
    void allRowsAreExported() throws Exception {
        JsonNode answer = run(
                "SELECT id FROM range(5)",
                Map.of(
                        "maxRows",
                        2,
                        "result",
                        Map.of("format", "csv", "path", "obs://out/r", "options", Map.of("header", "true"))));

        assertThat(answer.get("rows")).hasSize(2);
        assertThat(answer.get("rowCount").asInt()).isEqualTo(5);
        assertThat(rows("SELECT count(*) FROM csv.`obs://out/r` WHERE _c0 <> 'id'"))
                .isEqualTo("[[5]]");
    }

    @Test
    void errorsNameTheirCause() throws Exception {
        assertThat(error("SELEC 1")).startsWith("DLI.0005: ParseException: [PARSE_SYNTAX_ERROR]");
        assertThat(error("SELECT a FROM none")).startsWith("DLI.0005: AnalysisException: [TABLE_OR_VIEW_NOT_FOUND]");
        assertThat(error("SELECT raise_error('so it is')"))
                .startsWith("DLI.0999: ")
                .contains("so it is");
        assertThat(error("SELECT CAST('1' AS DATE FORMAT 'x')")).startsWith("DLI.0005: ParseException");
        assertThat(run("SELECT 1", Map.of("database", "none")).get("error").asText())
                .startsWith("DLI.0005: NoSuchDatabaseException");
    }

    @Test
    void arithmeticIsThatOfTheOlderSpark() throws Exception {
        assertThat(rows("SELECT 1 / 0, CAST('x' AS INT), 2147483647 + 1")).isEqualTo("[[null,null,-2147483648]]");
        assertThat(error("SELECT to_date('2026-1-1', 'YYYY-MM-dd')")).contains("DLI.0999");
    }

    @Test
    void settingsHoldForOneStatement() throws Exception {
        assertThat(run("SELECT 1 / 0", Map.of("conf", Map.of("spark.sql.ansi.enabled", "true")))
                        .get("error")
                        .asText())
                .contains("DIVIDE_BY_ZERO");
        assertThat(rows("SELECT 1 / 0")).isEqualTo("[[null]]");
    }

    @Test
    void requestsAreChecked() throws Exception {
        assertThat(send("GET", "/health", null, "another token").statusCode()).isEqualTo(401);
        assertThat(send("GET", "/none", null, FakeEmulator.TOKEN).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/statements/none", null, FakeEmulator.TOKEN).statusCode())
                .isEqualTo(404);
        assertThat(send("DELETE", "/statements/none", null, FakeEmulator.TOKEN).statusCode())
                .isEqualTo(404);
        assertThat(send("POST", "/statements", "{", FakeEmulator.TOKEN).statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/statements", "{\"job\":\"j\"}", FakeEmulator.TOKEN)
                        .body())
                .contains("session is missing");
        assertThat(send("POST", "/sockets/check", "", FakeEmulator.TOKEN).statusCode())
                .isEqualTo(204);
        rows("SELECT 1");
        JsonNode health = Json.MAPPER.readTree(
                send("GET", "/health", null, FakeEmulator.TOKEN).body());
        assertThat(health.get("version").asText()).isEqualTo("4.2.0");
        assertThat(health.get("sessions").findValuesAsText("session")).contains(session);
    }

    private static Map<String, ?> definition(String name, String kind, String hash, String sql) {
        return Map.of("name", name, "kind", kind, "hash", hash, "sql", List.of(sql));
    }
}
