package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** DDL statements, which act on the same catalogue as REST calls. */
class CatalogStatementTests extends JobTest {

    @BeforeEach
    void createDemo() {
        ok(run("create database demo comment 'trial'"));
    }

    /** Runs a DDL statement before the response. */
    private ResponseSpec run(String sql) {
        return submit(sql, "currentdb", "demo", "conf", List.of("dli.sql.sqlasync.enabled=false"));
    }

    private List<List<Object>> rows(String sql) {
        return read(run(sql), "$.rows");
    }

    private String createTableSql(String table) {
        return read(get("/v1.0/" + project + "/databases/demo/tables/" + table), "$.create_table_sql");
    }

    @Test
    void describeAnswersWithTextsAndSchema() {
        ok(run("create table t1 (a int comment 'first', b decimal(10, 2)) using parquet"));
        ok(run("desc t1")).json("""
                {"is_success": true, "message": "", "job_type": "DDL", "job_mode": "sync",
                 "schema": [{"col_name": "string"}, {"data_type": "string"}, {"comment": "string"}],
                 "rows": [["a", "int", "first"], ["b", "decimal(10, 2)", null]]}""");
        assertThat(rows("show tables")).containsExactly(List.of("demo", "t1", "false"));
        assertThat(rows("describe extended t1"))
                .contains(List.of("Type", "MANAGED", ""), List.of("Provider", "parquet", ""));
        assertThat(rows("desc t1 b")).contains(List.of("data_type", "decimal(10, 2)"));
    }

    @Test
    void asyncStatementIsAJobThatFinishes() {
        String id = submitted(
                "create table if not exists demo.t (a int) using csv options (path 'obs://b/t', header true)");
        status(id)
                .jsonPath("$.job_type")
                .isEqualTo("DDL")
                .jsonPath("$.job_mode")
                .isEqualTo("async");
        advance("1m");
        assertStatus(id, "FINISHED");
        ok(get("/v1.0/" + project + "/databases/demo/tables/t"))
                .jsonPath("$.table_type")
                .isEqualTo("EXTERNAL")
                .jsonPath("$.data_location")
                .isEqualTo("obs://b/t")
                .jsonPath("$.storage_properties[0].key")
                .isEqualTo("header");
        assertThat(rows("show create table t")).containsExactly(List.of(createTableSql("t")));
    }

    @Test
    void partitionsAreAddedShownAndDropped() {
        ok(run("create table p (n int, dt string, city string) using parquet partitioned by (dt, city)"));
        ok(
                run(
                        "alter table p add partition (dt = '1', city = 'bonn') partition (dt = '2', city = 'kiel') location 'obs://b/p'"));
        assertThat(rows("show partitions p")).containsExactly(List.of("dt=1/city=bonn"), List.of("dt=2/city=kiel"));
        assertThat(rows("show partitions p partition (dt = '2')")).hasSize(1);
        ok(run("alter table p partition (dt = '1', city = 'bonn') rename to partition (dt = '3', city = 'bonn')"));
        ok(run("alter table p drop if exists partition (dt = '9', city = 'ulm'), partition (dt = '2', city = 'kiel')"));
        assertThat(rows("show partitions p")).containsExactly(List.of("dt=3/city=bonn"));
        assertThat(rows("describe p")).contains(List.of("# Partition Information", "", ""));
    }

    @Test
    void viewsAndTablesAreChanged() {
        ok(
                run(
                        "create external table s (name string) partitioned by (classNo int) stored as orc location 'obs://b/s'"));
        ok(run("alter table s add columns (score double comment 'best')"));
        assertThat(rows("show columns in s")).containsExactly(List.of("name"), List.of("score"), List.of("classno"));
        ok(run("create view v comment 'names' as select name from s"));
        assertThat(createTableSql("v")).contains("AS select name from s");
        ok(run("create or replace view v as select score from s"));
        assertThat(rows("show views in demo like 'v*|x'")).containsExactly(List.of("demo", "v", "false"));
        error(run("drop table v"), 400, "DLI.0005");
        ok(run("drop view v"));
        ok(run("alter table s rename to s2"));
        assertThat(rows("show tables like 's*'")).containsExactly(List.of("demo", "s2", "false"));
        ok(run("drop table if exists s"));
        ok(run("drop table s2"));
        assertThat(rows("show tables")).isEmpty();
    }

    @Test
    void databasesAreShownDescribedAndDropped() {
        assertThat(rows("show databases")).containsExactly(List.of("default"), List.of("demo"));
        assertThat(rows("show databases like 'd*o'")).containsExactly(List.of("demo"));
        assertThat(rows("describe database demo")).contains(List.of("Comment", "trial"));
        ok(run("create table t (a int)"));
        error(run("drop database demo"), 400, "DLI.0005");
        ok(run("use demo"));
        ok(run("drop database demo cascade"));
        ok(run("drop database if exists demo"));
        ok(get("/v1.0/" + project + "/databases?keyword=demo"))
                .jsonPath("$.database_count")
                .isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            drop table nope                         | DLI.0005 | AnalysisException: There is no table named nope
            create database demo                    | DLI.0005 | AnalysisException: The database demo already exists
            drop database nope                      | DLI.0005 | AnalysisException: There is no database named nope
            desc nope.t                             | DLI.0005 | AnalysisException: There is no database named nope
            show tables in nope                     | DLI.0005 | AnalysisException: There is no database named nope
            truncate table nope                     | DLI.0005 | TABLE_OR_VIEW_NOT_FOUND
            alter table nope drop partitions (a>1)  | DLI.0005 | TABLE_OR_VIEW_NOT_FOUND
            create table `select` (a int, a string) | DLI.0001 | Two columns
            create function f as 'a.B'              | DLI.0999 | no engine
            """)
    void statementsThatFailAreRejectedAtOnceAndFailAsAJob(String sql, String code, String message) {
        assertThat(error(run(sql), 400, code)).contains(message);
        String id = submitted(sql, "currentdb", "demo");
        advance("1m");
        assertStatus(id, "FAILED");
        assertThat(message(id)).startsWith(code + ": ").contains(message);
    }

    @Test
    void tableFromAQueryNeedsAResult() {
        ok(run("create table s (a int)"));
        String id = submitted("create table t as select * from demo.s");
        advance("1m");
        assertThat(message(id)).startsWith("DLI.0999: No engine runs this statement");
    }

    @Test
    void jobThatAScriptLetsFailChangesNothing() {
        ok(put(
                adminUri() + "/scripts",
                List.of(Map.of("match", Map.of("kind", "job"), "steps", List.of(Map.of("state", "FAILED"))))));
        String id = submitted("create table demo.t (a int)");
        assertStatus(id, "FAILED");
        assertThat(message(id)).startsWith("DLI.0999");
        ok(get("/v1.0/" + project + "/databases/demo/tables"))
                .jsonPath("$.table_count")
                .isEqualTo(0);
    }

    @Test
    void databaseDroppedAsAJobIsShownAsOne() {
        String id = read(delete("/v1.0/" + project + "/databases/demo?async=true"), "$.job_id");
        status(id)
                .jsonPath("$.status")
                .isEqualTo("FINISHED")
                .jsonPath("$.job_type")
                .isEqualTo("DDL")
                .jsonPath("$.statement")
                .isEqualTo("DROP DATABASE `demo`");
    }

    @Test
    void queryOfAnExistingTableIsAnsweredAsPrescribed() {
        ok(run("create table trips (city string, n int)"));
        prescribeMinute();
        String id = submitted("with t as (select * from trips) select * from t", "currentdb", "demo");
        advance("1m");
        assertStatus(id, "FINISHED");
        status(id).jsonPath("$.table_name").isEqualTo("trips");
    }

    /** Case 57 of the contract. */
    @Test
    void globalVariablesAreReplaced() {
        ok(post("/v1.0/" + project + "/variables", Map.of("var_name", "day", "var_value", "x")));
        prescribe(Map.of(
                "match", Map.of("sql", "select 'x'"),
                "schema", List.of(Map.of("x", "string")),
                "rows", List.of(List.of("x")),
                "duration", "0s"));
        String id = submitted("select '{{day}}'");
        status(id)
                .jsonPath("$.statement")
                .isEqualTo("select '{{day}}'")
                .jsonPath("$.result_count")
                .isEqualTo(1);
        ok(get(job(id) + "/preview")).jsonPath("$.rows[0][0]").isEqualTo("x");
    }
}
