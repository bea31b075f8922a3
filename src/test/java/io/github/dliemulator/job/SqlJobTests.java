package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Submission, status, preview and cancellation. */
class SqlJobTests extends JobTest {

    @Test
    void jobWaitsForItsQueueAndFinishesWithThePrescribedResult() {
        timing(Map.of("queue-start", "10s"));
        createQueue("etl");
        prescribeMinute();
        String id = read(
                submit(
                        QUERY,
                        "queue_name",
                        "ETL",
                        "currentdb",
                        "Default",
                        "conf",
                        List.of("spark.sql.shuffle.partitions = 8", "a=b"),
                        "tags",
                        List.of(Map.of("key", "team", "value", "ops"))),
                "$.job_id");
        status(id).json("""
                {"is_success": true, "message": "", "job_id": "%s", "job_type": "QUERY", "job_mode": "async",
                 "queue_name": "etl", "owner": "emulator", "start_time": %d, "duration": 0, "status": "LAUNCHING",
                 "input_row_count": 0, "bad_row_count": 0, "input_size": 0, "result_count": 0,
                 "database_name": "default", "table_name": "", "detail": "", "statement": "%s",
                 "tags": [{"key": "team", "value": "ops"}], "user_conf": "spark.sql.shuffle.partitions = 8,a=b"}""".formatted(id, T0_MILLIS, QUERY));
        advance("10s");
        status(id)
                .jsonPath("$.status")
                .isEqualTo("RUNNING")
                .jsonPath("$.duration")
                .isEqualTo(10_000);
        advance("1m");
        status(id)
                .jsonPath("$.status")
                .isEqualTo("FINISHED")
                .jsonPath("$.duration")
                .isEqualTo(70_000)
                .jsonPath("$.result_count")
                .isEqualTo(1)
                .jsonPath("$.detail")
                .isEqualTo("{\"type\":\"struct\",\"fields\":["
                        + "{\"name\":\"city\",\"type\":\"string\",\"nullable\":true,\"metadata\":{}},"
                        + "{\"name\":\"n\",\"type\":\"integer\",\"nullable\":true,\"metadata\":{}}]}");
        ok(get(job(id) + "/preview")).json("""
                {"is_success": true, "message": "", "job_id": "%s", "job_type": "QUERY", "row_count": 1, "input_size": 0,
                 "schema": [{"city": "string"}, {"n": "int"}], "rows": [["Bonn", 7]]}""".formatted(id));
    }

    @Test
    void jobRunsOnTheQueueDefaultAtOnceIfNoneIsNamed() {
        prescribeMinute();
        String id = submitted("select 1");
        status(id)
                .jsonPath("$.queue_name")
                .isEqualTo("default")
                .jsonPath("$.status")
                .isEqualTo("RUNNING");
    }

    @Test
    void unknownFieldsAreIgnored() {
        ok(submit("select 1", "whatever", Map.of("a", 1)))
                .jsonPath("$.job_type")
                .isEqualTo("QUERY");
    }

    @Test
    void statementWithoutResultFailsAndSaysHowToPrescribeOne() {
        String id = submitted("select 1");
        advance("1m");
        assertStatus(id, "FAILED");
        assertThat(message(id))
                .startsWith("DLI.0999: No engine runs this statement")
                .contains("PUT /_emulator/projects/" + project + "/results");
        status(id)
                .jsonPath("$.is_success")
                .isEqualTo(true)
                .jsonPath("$.result_count")
                .isEqualTo(0);
        error(get(job(id) + "/preview"), 400, "DLI.0007");
    }

    @Test
    void statementOnATableThatDoesNotExistFails() {
        prescribeMinute();
        String id = submitted("select * from trips t join Demo.Cities c", "currentdb", "shop");
        advance("1m");
        assertStatus(id, "FAILED");
        assertThat(message(id))
                .startsWith("DLI.0005: AnalysisException: [TABLE_OR_VIEW_NOT_FOUND] The table or view `shop`.`trips`");
        status(id)
                .jsonPath("$.table_name")
                .isEqualTo("trips")
                .jsonPath("$.database_name")
                .isEqualTo("shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1.0"})
    void progressGrowsWithTheRun(String version) {
        timing(Map.of("queue-start", "10s"));
        createQueue("etl");
        prescribeMinute();
        String id = submitted(QUERY, "queue_name", "etl");
        String uri = version + "/" + project + "/jobs/" + id + "/progress";
        ok(get(uri))
                .jsonPath("$.progress")
                .isEqualTo(0)
                .jsonPath("$.sub_job_id")
                .doesNotExist();
        advance("40s");
        ok(get(uri)).jsonPath("$.progress").isEqualTo(0.5).jsonPath("$.status").isEqualTo("RUNNING");
        advance("1m");
        ok(get(uri)).jsonPath("$.progress").isEqualTo(1).jsonPath("$.status").isEqualTo("FINISHED");
    }

    @Test
    void detailIsShownOfEveryJob() {
        String id = submitted("select 1", "currentdb", "Demo");
        ok(get(job(id) + "/detail"))
                .json("""
                {"is_success": true, "message": "", "job_id": "%s", "owner": "emulator", "start_time": %d, "duration": 0,
                 "database_name": "demo", "table_name": "", "tags": []}""".formatted(id, T0_MILLIS))
                .jsonPath("$.data_path")
                .doesNotExist();
    }

    @Test
    void runningJobIsCancelledAndAFinishedOneIsNot() {
        prescribeMinute();
        String cancelled = submitted(QUERY);
        ok(delete(job(cancelled))).json("{\"is_success\": true, \"message\": \"\"}");
        assertStatus(cancelled, "CANCELLED");
        assertThat(error(delete(job(cancelled)), 400, "DLI.0007")).contains("is CANCELLED and cannot be cancelled");
        String finished = submitted(QUERY);
        advance("1m");
        error(delete(job(finished)), 400, "DLI.0007");
        assertStatus(finished, "FINISHED");
    }

    @Test
    void timeoutCancelsTheJob() {
        prescribeMinute();
        String id = submitted(QUERY, "conf", List.of("dli.sql.job.timeout = 5"));
        String longer = submitted(QUERY, "conf", List.of("dli.sql.job.timeout=60"));
        advance("4s");
        assertStatus(id, "RUNNING");
        advance("1s");
        assertStatus(id, "CANCELLED");
        advance("55s");
        assertStatus(longer, "FINISHED");
    }

    @Test
    void previewHasAtMostAThousandRows() {
        List<List<Object>> rows = new java.util.ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            rows.add(List.of(i));
        }
        prescribe(Map.of("schema", List.of(Map.of("n", "int")), "rows", rows, "duration", "0s"));
        String id = submitted("select n from range(1500)");
        status(id).jsonPath("$.result_count").isEqualTo(1500);
        ok(get(job(id) + "/preview?page-size=1000"))
                .jsonPath("$.rows.length()")
                .isEqualTo(1000)
                .jsonPath("$.rows[999][0]")
                .isEqualTo(999);
        ok(get(job(id) + "/preview?page-size=2")).jsonPath("$.row_count").isEqualTo(2);
        error(get(job(id) + "/preview?page-size=1001"), 400, "DLI.0001");
        error(get(job(id) + "/preview?page-size=0"), 400, "DLI.0001");
    }

    @Test
    void onlyQueriesHaveAPreview() {
        prescribe(Map.of("duration", "0s"));
        String id = submitted("insert overwrite directory 'obs://b/d' using csv select 1");
        assertStatus(id, "FINISHED");
        assertThat(error(get(job(id) + "/preview"), 400, "DLI.0007")).contains("is of type EXPORT");
    }

    @Test
    void checkSqlStartsNoJob() {
        ok(post(jobs() + "/check-sql", statement("select * from t1", "currentdb", "demo")))
                .json("{\"is_success\": true, \"message\": \"the sql is ok\", \"job_type\": \"QUERY\"}");
        assertThat(error(post(jobs() + "/check-sql", statement("selct 1")), 400, "DLI.0004"))
                .isEqualTo("ParseException: [PARSE_SYNTAX_ERROR] Syntax error at or near 'selct' (line 1, pos 0)");
        ok(get(jobs())).jsonPath("$.job_count").isEqualTo(0);
    }

    @Test
    void syntaxErrorsAreRejected() {
        assertThat(error(submit("select 1\n  fro m t"), 400, "DLI.0004")).endsWith("(line 2, pos 6)");
        ok(get(jobs())).jsonPath("$.job_count").isEqualTo(0);
    }

    @Test
    void longStatementsAreRejected() {
        assertThat(error(submit("select '" + "x".repeat(499_991) + "'"), 400, "DLI.0001"))
                .contains("500000");
        assertThat(error(submit("select '" + "水".repeat(349_530) + "'"), 400, "DLI.0001"))
                .contains("1 MB");
        ok(submit("select '" + "x".repeat(499_990) + "'"));
    }

    @Test
    void deeplyNestedStatementsAreRejected() {
        error(submit("select " + "(".repeat(100_000) + "1" + ")".repeat(100_000)), 400, "DLI.0004");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                             | DLI.0001
            {"sql": ""}                                                    | DLI.0001
            {"sql": "  "}                                                  | DLI.0001
            {"sql": "select 1", "queue_name": "nope"}                      | DLI.0002
            {"sql": "select 1", "conf": "a=b"}                             | DLI.0001
            {"sql": "select 1", "conf": ["a"]}                             | DLI.0001
            {"sql": "select 1", "conf": [null]}                            | DLI.0001
            {"sql": "select 1", "conf": ["dli.sql.job.timeout=soon"]}      | DLI.0001
            {"sql": "select 1", "conf": ["dli.sql.job.timeout=-1"]}        | DLI.0001
            {"sql": "select 1", "conf": ["dli.sql.sqlasync.enabled=1"]}    | DLI.0001
            {"sql": "select 1", "tags": [{"value": "x"}]}                  | DLI.0001
            {"sql": "select 1", "tags": [null]}                            | DLI.0001
            """)
    void invalidSubmissionsAreRejected(String body, String code) {
        error(post(jobs() + "/submit-job", body), 400, code);
        ok(get(jobs())).jsonPath("$.job_count").isEqualTo(0);
    }

    @Test
    void unknownQueueAndJobAreNamed() {
        assertThat(error(submit("select 1", "queue_name", "nope"), 400, "DLI.0002"))
                .isEqualTo("There is no queue named nope");
        for (String path : List.of("/status", "/detail", "/progress", "/preview")) {
            assertThat(error(get(job("4711") + path), 400, "DLI.0002")).isEqualTo("There is no job with the ID 4711");
        }
        error(delete(job("4711")), 400, "DLI.0002");
    }

    @Test
    void queueForOtherProgramsRunsNoSql() {
        ok(post(queues(), Map.of("queue_name", "spark", "queue_type", "general", "cu_count", 16, "resource_mode", 1)));
        error(submit("select 1", "queue_name", "spark"), 400, "DLI.0007");
    }

    @Test
    void equalSeedsGiveEqualJobs() {
        timing(new HashMap<>(Map.of("job-run", "1s..1h")));
        assertThat(submitted(QUERY)).isNotEqualTo(submitted(QUERY));
    }
}
