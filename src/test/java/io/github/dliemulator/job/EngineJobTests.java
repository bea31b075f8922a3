package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Jobs whose statements run on the engine. */
class EngineJobTests extends EngineTest {

    @Test
    void queryShowsTheRowsOfTheEngine() {
        ENGINE.answer(project, request -> FakeEngine.rows("n", "int", 7, 8));
        String id = submitted("select n from range(2)", "conf", List.of("spark.sql.shuffle.partitions=8"));
        advance("1m");
        status(id).json("""
                {"status":"FINISHED","message":"","result_count":2,"input_row_count":5,"input_size":412,
                "job_mode":"async","job_type":"QUERY"}""");
        assertThat(EmulatorTest.<String>read(get(job(id) + "/status"), "$.detail"))
                .contains("\"name\":\"n\",\"type\":\"integer\"");
        ok(get(job(id) + "/preview")).json("""
                {"row_count":2,"input_size":412,"schema":[{"n":"int"}],"rows":[[7],[8]]}""");
        assertThat(EmulatorTest.<String>read(get(jobs()), "$.jobs[0].output_byte"))
                .isEqualTo("20");

        JsonNode sent = ENGINE.statements(project).get(0);
        assertThat(sent.get("sql").asString()).isEqualTo("select n from range(2)");
        assertThat(sent.get("queue").asString()).isEqualTo("default");
        assertThat(sent.get("database").asString()).isEqualTo("default");
        assertThat(sent.get("maxRows").asInt()).isEqualTo(1000);
        assertThat(sent.get("conf").get("spark.sql.shuffle.partitions").asString())
                .isEqualTo("8");
        assertThat(sent.get("job").asString()).startsWith(id + ".");
        assertThat(sent.get("session").asString()).startsWith(project + "-");
    }

    @Test
    void jobTakesTheScheduledTimeAtLeast() {
        timing(Map.of("job-run", "20s"));
        String id = submitted("select 1");
        await(id, "RUNNING");
        advance("19s");
        assertStatus(id, "RUNNING");
        advance("1s");
        assertStatus(id, "FINISHED");
        assertThat(EmulatorTest.<Integer>read(get(job(id) + "/status"), "$.duration"))
                .isEqualTo(20_000);
    }

    @Test
    void failureOfTheEngineIsTheMessageOfTheJob() {
        ENGINE.answer(
                project, request -> FakeEngine.failure("DLI.0999: PSQLException: The connection attempt failed."));
        String id = submitted("select 1");
        advance("1m");
        status(id).json("""
                {"status":"FAILED","message":"DLI.0999: PSQLException: The connection attempt failed.",
                "result_count":0,"detail":""}""");
    }

    @Test
    void jobFailsIfTheEngineEndsAndTheNextOneRuns() {
        ENGINE.answer(project, request -> FakeEngine.CRASH);
        String id = submitted("select 1");
        advance("1m");
        assertStatus(id, "FAILED");
        assertThat(message(id)).startsWith("DLI.0999: The engine ended while it ran the statement.");
        ENGINE.answer(project, request -> FakeEngine.rows("n", "int", 1));
        String next = submitted("select 1");
        advance("1m");
        assertStatus(next, "FINISHED");
    }

    @Test
    void statementStartsWhenTheClockReachesItsTimeAndDialsAtThatTime() {
        ENGINE.answer(project, request -> {
            dial(request.get("queue").asString(), "192.168.40.7", 5432);
            return FakeEngine.rows("n", "int", 1);
        });
        timing(Map.of("queue-start", "30s", "job-run", "2s"));
        createQueue("etl");
        String id = submitted("select 1", "queue_name", "etl");
        advance("29s");
        assertStatus(id, "LAUNCHING");
        assertThat(ENGINE.statements(project)).isEmpty();
        advance("1h");
        assertStatus(id, "FINISHED");
        assertThat(dials()).hasSize(1);
        assertThat(dials().get(0)).containsEntry("at", "2030-01-01T00:00:30Z");
        assertThat(EmulatorTest.<Integer>read(get(job(id) + "/status"), "$.duration"))
                .isEqualTo(32_000);
    }

    @Test
    void clockAdvancesUntilAJobOfTheEngineIsFinished() {
        timing(Map.of("queue-start", "30s", "job-run", "2s"));
        createQueue("etl");
        String id = submitted("select 1", "queue_name", "etl");
        ok(post(clock() + "/advance", Map.of("until", "job/" + id + "=FINISHED")))
                .json("{\"now\":\"2030-01-01T00:00:32Z\"}");
    }

    @Test
    void conditionThatTheEngineDoesNotMeetIsAConflict() {
        ENGINE.answer(project, request -> FakeEngine.failure("DLI.0005: AnalysisException: no"));
        String id = submitted("select 1");
        assertThat(problem(post(clock() + "/advance", Map.of("until", "job/" + id + "=FINISHED")), 409))
                .contains("is not met until");
    }

    @Test
    void jobsOfAQueueStartOneAfterTheOtherIfItHasOnePlace() {
        timing(Map.of("job-run", "10s"));
        createQueue("etl");
        advance("1m");
        ok(put("/v3/" + project + "/queues/etl/properties", Map.of("properties", Map.of("job.maxConcurrent", 1))));
        String first = submitted("select 1", "queue_name", "etl");
        String second = submitted("select 2", "queue_name", "etl");
        advance("5s");
        assertStatus(first, "RUNNING");
        assertStatus(second, "LAUNCHING");
        advance("1h");
        assertStatus(first, "FINISHED");
        assertStatus(second, "FINISHED");
        assertThat(EmulatorTest.<Integer>read(get(job(second) + "/status"), "$.duration"))
                .isEqualTo(20_000);
    }

    @Test
    void runningStatementShowsProgressAndIsCancelledOnTheEngine() {
        ENGINE.hang(project);
        String id = submitted("select 1");
        awaitStatements(1);
        ok(get(job(id).replace("v1.0", "v1") + "/progress")).json("""
                {"status":"RUNNING","progress":0.5,"sub_job_id":3,"sub_jobs":[{"id":3,"name":"count",
                "job_group":"%s","status":"RUNNING","num_tasks":4,"num_completed_tasks":2}]}""".formatted(id));
        ok(delete(job(id)));
        assertStatus(id, "CANCELLED");
        advance("1m");
        assertStatus(id, "CANCELLED");
        String next = submitted("select 2");
        awaitStatements(2);
        ENGINE.finish(FakeEngine.rows("n", "int", 1));
        advance("1m");
        assertStatus(next, "FINISHED");
    }

    @Test
    void timeoutCancelsTheStatementWhenItsVirtualTimeIsOver() {
        ENGINE.hang(project);
        timing(Map.of("job-run", "1s"));
        String id = submitted("select 1", "conf", List.of("dli.sql.job.timeout=60"));
        awaitStatements(1);
        ok(put(clock(), Map.of("mode", "scaled", "factor", 1000)));
        await(id, "CANCELLED");
        advance("1m"); // waits for the engine, which has cancelled the statement
        assertStatus(id, "CANCELLED");
    }

    @Test
    void tableFromAQueryIsInTheCatalogueAndItsDefinitionIsSentWithStatementsThatNameIt() {
        ok(post("/v1.0/" + project + "/databases", Map.of("database_name", "demo")));
        ENGINE.answer(
                project,
                request -> Map.of(
                        "status",
                        "FINISHED",
                        "tables",
                        List.of(Map.of(
                                "name",
                                "demo.trips",
                                "provider",
                                "csv",
                                "view",
                                false,
                                "columns",
                                List.of(Map.of("name", "n", "type", "bigint", "partition", false))))));
        String id = submitted("create table demo.trips using csv comment 'x' as select 1 n");
        advance("1m");
        assertStatus(id, "FINISHED");
        JsonNode definition =
                ENGINE.statements(project).get(0).get("definitions").get(1);
        assertThat(definition.get("name").asString()).isEqualTo("demo.trips");
        assertThat(definition.get("sql")).isEmpty();
        ok(get("/v1.0/" + project + "/databases/demo/tables/trips")).json("""
                {"columns":[{"column_name":"n","type":"bigint"}],"table_type":"MANAGED"}""");

        ok(submit("create view v as select * from trips", "currentdb", "demo"));
        submitted("select * from demo.v");
        advance("1m");
        JsonNode definitions = ENGINE.statements(project).get(1).get("definitions");
        assertThat(definitions.valueStream().map(item -> item.get("name").asString()))
                .containsExactlyInAnyOrder("demo", "demo.trips", "demo.v");
        assertThat(definitions.get(1).get("sql").get(0).asString())
                .isEqualTo("CREATE TABLE `demo`.`trips` (`n` BIGINT) USING csv COMMENT 'x'");
    }

    @Test
    void tableOfADataSourceGetsItsColumnsFromTheEngineAndKeepsItsCredentials() {
        ENGINE.answer(
                project,
                request -> Map.of(
                        "status",
                        "FINISHED",
                        "tables",
                        List.of(Map.of(
                                "name",
                                "default.orders",
                                "provider",
                                "jdbc",
                                "view",
                                false,
                                "columns",
                                List.of(Map.of("name", "id", "type", "int", "partition", false))))));
        String id = submitted("create table orders using jdbc options ('url' 'jdbc:postgresql://pg-a.crm:5432/crm',"
                + " 'dbtable' 'orders', 'password' 'pw')");
        advance("1m");
        assertStatus(id, "FINISHED");
        assertThat(text(get("/v1.0/" + project + "/databases/default/tables/orders")))
                .doesNotContain("'pw'");
        submitted("select * from orders");
        advance("1m");
        assertThat(ENGINE.statements(project).get(1).get("definitions").toString())
                .contains("`password` 'pw'");
    }

    @Test
    void resetProjectHasAnotherSession() {
        submitted("select 1");
        advance("1m");
        post(adminUri() + "/reset", Map.of()).expectStatus().is2xxSuccessful();
        put(clock(), Map.of("mode", "frozen", "now", T0)).expectStatus().isOk();
        submitted("select 1");
        advance("1m");
        assertThat(ENGINE.statements(project).stream()
                        .map(statement -> statement.get("session").asString())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void forkOfAProjectDoesNotRunARunningStatementAgain() {
        ENGINE.hang(project);
        String id = submitted("select 1");
        awaitStatements(1);
        String fork = read(post(adminUri() + "/fork", Map.of()), "$.projectId");
        String original = project;
        project = fork;
        advance("1m");
        assertThat(message(id)).contains("The statement was lost");
        project = original;
        ENGINE.finish(FakeEngine.rows("n", "int", 1));
        advance("1m");
        assertStatus(id, "FINISHED");
    }

    @Test
    void stateOfTheEngineIsShown() {
        submitted("select 1");
        advance("1m");
        ok(get("/_emulator/engine"))
                .json("{\"state\":\"READY\",\"version\":\"4.2.0\",\"url\":\"%s\"}".formatted(ENGINE.url()));
    }

    /** Waits in real time until the engine has received a number of statements. */
    private void awaitStatements(int number) {
        Awaitility.await().until(() -> ENGINE.statements(project).size() >= number);
    }
}
