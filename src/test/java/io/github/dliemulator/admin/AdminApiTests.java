package io.github.dliemulator.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.PoolTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Endpoints of the Admin API that have no other test class. */
class AdminApiTests extends PoolTest {

    @Autowired
    private JdbcClient database;

    @Test
    void emulatorDescribesItself() {
        Map<String, Object> emulator = read(get("/_emulator"), "$");
        assertThat(emulator).containsEntry("name", "DLI Emulator").containsKeys("version", "uptime");
        assertThat(String.valueOf(emulator.get("database"))).matches("(H2|PostgreSQL).*");
        assertThat(EmulatorTest.<List<String>>read(get("/_emulator"), "$.operations"))
                .contains("CreateQueue", "AssociateQueueToEnhancedConnection");
    }

    @Test
    void usedProjectsAreListedWithTheirVirtualTime() {
        assertThat(EmulatorTest.<List<String>>read(
                        get("/_emulator/projects"), "$.projects[?(@.projectId=='" + project + "')].now"))
                .containsExactly(T0);
    }

    @Test
    void resourcesShowTheirTimeline() {
        createQueue("q1");
        String id = createConnection("c", "q1");
        Map<String, Object> queue = read(get(adminUri() + "/resources/queue/q1"), "$");
        assertThat(queue)
                .containsEntry("kind", "queue")
                .containsEntry("id", "q1")
                .containsEntry("state", "ASSIGNING")
                .containsEntry("since", T0)
                .containsEntry("reason", "created");
        assertThat(EmulatorTest.<List<String>>read(
                        get(adminUri() + "/resources/peer/" + id + "/q1"), "$.timeline[*].state"))
                .containsExactly("CREATING", "ACTIVE");
        assertThat(EmulatorTest.<String>read(get(adminUri() + "/resources/peer/" + id + "/q1"), "$.next.reason"))
                .startsWith("timing quick: peering takes 1s..3s after queue q1 is up, at 2030-01-01T00:00:0");
        assertThat(EmulatorTest.<List<String>>read(get(adminUri() + "/resources"), "$.resources[*].kind"))
                .containsExactly("queue", "cu", "queue", "cu", "connection", "peer");
        assertThat(EmulatorTest.<List<String>>read(get(adminUri() + "/resources"), "$.resources[*].name"))
                .containsExactly("c");
    }

    @Test
    void unknownResourceIsNotFound() {
        assertThat(problem(get(adminUri() + "/resources/queue/nope"), 404))
                .isEqualTo("There is no queue nope in project " + project);
        problem(get(adminUri() + "/resources/peer/a/b"), 404);
        problem(get("/_emulator/nowhere"), 404);
        problem(delete(adminUri() + "/clock"), 404);
    }

    @Test
    void timingIsAProfileWithOverrides() {
        assertThat(EmulatorTest.<Map<String, String>>read(get(adminUri() + "/timing"), "$.delays"))
                .containsAllEntriesOf(Map.of("queue-start", "PT4S..PT8S", "peering", "PT1S..PT3S"));
        Map<String, Object> timing = Map.of(
                "profile", "documented", "delays", Map.of("peering", "90s"), "failures", Map.of("peering", 0.25));
        Map<String, Object> completeTiming = read(put(adminUri() + "/timing", timing), "$");
        assertThat(completeTiming).containsEntry("profile", "documented");
        assertThat(completeTiming)
                .extractingByKey("delays", MAP)
                .containsEntry("queue-start", "PT2M..PT4M")
                .containsEntry("peering", "PT1M30S");
        assertThat(completeTiming)
                .containsEntry("failures", Map.of("pool-start", 0.0, "peering", 0.25, "job-run", 0.0));
        assertThat(EmulatorTest.<Map<String, Object>>read(put(adminUri() + "/timing", completeTiming), "$"))
                .isEqualTo(completeTiming);
        assertThat(EmulatorTest.<Map<String, Object>>read(get(adminUri() + "/timing"), "$"))
                .isEqualTo(completeTiming);
    }

    @Test
    void timingOfStartedChangesIsKept() {
        createQueue("q1");
        String due = read(get(clock()), "$.next.at");
        ok(put(adminUri() + "/timing", Map.of("profile", "instant")));
        assertThat(EmulatorTest.<String>read(get(clock()), "$.next.at")).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"profile":"leisurely"}             | profile must be one of instant, quick, documented
            {"delays":{"tea":"5m"}}             | delays must be one of queue-start, queue-restart, queue-scaling, pool-start, pool-scaling, peering, job-start, job-run
            {"delays":{"peering":"9s..3s"}}     | delays.peering: A range must begin with the shorter delay, and 9s..3s does not
            {"delays":{"peering":"soon"}}       | delays.peering: 'soon' is not a duration with a unit: write for example 5s, 1m30s or PT90S
            {"delays":{"peering":"400d"}}       | delays.peering: A delay must be between 0s and 365d, and 400d is not
            {"failures":{"queue-start":0.1}}    | The request body: failures.queue-start is not possible: that operation never fails
            {"failures":{"peering":"often"}}    | failures.peering must be a number
            {"delays":{"peering":"1500us"}}     | delays.peering: A delay must be in whole milliseconds, and 1ms500us is not
            {"delays":{"peering":{}}}           | delays.peering must be a String
            {"failures":{"peering":1.5}}        | The request body: A failure rate must be between 0 and 1, and 1.5 is not
            """)
    void invalidTimingIsRejected(String body, String message) {
        assertThat(problem(put(adminUri() + "/timing", body), 400)).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clock", "/timing", "/resources", "/faults"})
    void invalidProjectIdIsRejected(String what) {
        problem(get("/_emulator/projects/a-b" + what), 400);
        problem(post("/_emulator/projects/a-b/reset", Map.of()), 400);
    }

    @Test
    void resetClearsOneProjectOnly() {
        String originalProject = project;
        createResourcesOfEachKind();
        setUpProject();
        createResourcesOfEachKind();
        Map<String, Integer> before = rows(project);
        assertThat(before)
                .allSatisfy((table, count) -> assertThat(count)
                        .as(table)
                        .isGreaterThan(table.equals("engine_run") ? -1 : 0)); // there is no engine here
        post("/_emulator/projects/" + originalProject + "/reset", Map.of())
                .expectStatus()
                .isNoContent();
        assertThat(rows(originalProject).values()).containsOnly(0);
        assertThat(rows(project)).isEqualTo(before);
    }

    @Test
    void everyTableIsRestoredFromASnapshot() {
        createResourcesOfEachKind();
        String snapshot = text(get(adminUri() + "/snapshot"));
        Map<String, Integer> before = rows(project);
        delete(adminUri()).expectStatus().isNoContent();
        assertThat(rows(project).values()).containsOnly(0);
        ok(put(adminUri() + "/snapshot", snapshot));
        assertThat(rows(project)).isEqualTo(before);
        assertThat(text(get(adminUri() + "/snapshot"))).isEqualTo(snapshot);
    }

    @Test
    void everyTableIsForked() {
        createResourcesOfEachKind();
        String fork = read(post(adminUri() + "/fork", Map.of()), "$.projectId");
        assertThat(rows(fork)).isEqualTo(rows(project));
        assertThat(text(get("/_emulator/projects/" + fork + "/snapshot")))
                .isEqualTo(text(get(adminUri() + "/snapshot")).replace(project, fork));
    }

    @Test
    void projectIsRecreatedAfterAReset() {
        createQueue("q1");
        ok(put(adminUri() + "/timing", Map.of("profile", "instant")));
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
        ok(get(clock())).jsonPath("$.mode").isEqualTo("real");
        ok(get(adminUri() + "/timing")).jsonPath("$.profile").isEqualTo("quick");
        assertThat(EmulatorTest.<List<String>>read(get(queues() + "?queue_type=all"), "$.queues[*].queue_name"))
                .containsExactly("default");
    }

    @Test
    void readingChangesNothing() {
        createResourcesOfEachKind();
        for (String step : List.of("1s", "5s", "1m")) {
            String before = text(get(adminUri() + "/snapshot"));
            for (String look :
                    List.of(queues(), queues() + "/q1", pools(), connections(), clock(), adminUri() + "/resources")) {
                ok(get(look));
            }
            assertThat(text(get(adminUri() + "/snapshot"))).isEqualTo(before);
            advance(step);
        }
    }

    /** Something in every table. */
    private void createResourcesOfEachKind() {
        String v1 = "/v1/" + project;
        String vpc = read(post(v1 + "/vpcs", Map.of("vpc", Map.of("cidr", "10.0.0.0/8"))), "$.vpc.id");
        Map<String, String> subnet =
                Map.of("name", "s", "vpc_id", vpc, "cidr", "10.9.0.0/16", "gateway_ip", "10.9.0.1");
        ok(post(v1 + "/subnets", Map.of("subnet", subnet)));
        ok(put(adminUri() + "/scripts", "[{\"match\":{\"kind\":\"pool\"},\"steps\":[{\"for\":\"1s\"}]}]"));
        createPool("pool_a", 64, 64);
        ok(postQueueInPool("pool_a", "q2", 16));
        ok(post(
                queues(),
                Map.of(
                        "queue_name",
                        "q1",
                        "cu_count",
                        16,
                        "resource_mode",
                        1,
                        "tags",
                        List.of(Map.of("key", "a", "value", "1")))));
        ok(put(
                queues() + "/user-authorization",
                Map.of("queue_name", "q1", "user_name", "u", "action", "grant", "privileges", List.of("SUBMIT_JOB"))));
        String id = createConnection("c", "q1");
        ok(put(clock(), Map.of("mode", "auto")));
        ok(get(queues() + "/q1"));
        ok(put(clock(), Map.of("mode", "frozen")));
        ok(put(
                adminUri() + "/faults",
                List.of(Map.of("operation", "ListQueuePlans", "kind", "stale-read", "by", "1s..2s"))));
        ok(get(queues() + "/q1/plans"));
        ok(post(queues() + "/q1/connection-test", Map.of("address", "db.x.com:443")));
        shareConnection(id, "another");
        createCatalogue();
        runJob();
        ok(put(adminUri() + "/recordings", """
                {"startedAt": "2030-01-01T00:00:00Z", "omitted": {"body-too-large": 1}, "exchanges": [
                  {"operation": "ListQueues", "method": "GET", "path": "/v1.0/{project_id}/queues", "firstOffset": "PT0S", "status": 200}]}"""));
        ok(put(adminUri() + "/upstream", Map.of("operations", Map.of("ShowQueue", "replay"))));
        ok(put(adminUri() + "/upstream", Map.of()));
    }

    private void createCatalogue() {
        String v1 = "/v1.0/" + project;
        ok(post(v1 + "/databases", Map.of("database_name", "demo")));
        ok(post(v1 + "/databases/demo/tables", """
                {"table_name": "trips", "data_location": "OBS", "data_type": "csv", "data_path": "obs://b/trips",
                 "columns": [{"column_name": "city", "type": "string"},
                             {"column_name": "day", "type": "date", "is_partition_column": true}]}"""));
        ok(post(v1 + "/variables", Map.of("var_name", "day", "var_value", "2030-01-01", "is_sensitive", true)));
        post(
                        "/v3/" + project + "/datasource/auth-infos",
                        Map.of("auth_info_name", "pg", "datasource_type", "passwd", "user_name", "u", "password", "p"))
                .expectStatus()
                .isCreated();
    }

    private void runJob() {
        ok(put(
                adminUri() + "/results",
                List.of(Map.of(
                        "match",
                        Map.of("sql", "select *"),
                        "schema",
                        List.of(Map.of("n", "int")),
                        "rows",
                        List.of(List.of(1))))));
        for (String sql : List.of(
                "select 1", "alter table demo.trips add partition (day='2030-01-01')", "create role demo.analyst")) {
            ok(post("/v1.0/" + project + "/jobs/submit-job", Map.of("sql", sql, "queue_name", "q1")));
        }
    }

    /** Tokens, the key of the database and the processes that run statements belong to no world. */
    private Map<String, Integer> rows(String projectId) {
        List<String> tables = database.sql("""
                        select table_name from information_schema.tables
                        where table_schema = current_schema
                        and table_name not like 'flyway%' and table_name not in ('token_issuer', 'encryption_key', 'init_file', 'run_owner')""").query(String.class).list();
        Map<String, Integer> rows = new TreeMap<>();
        tables.forEach(table -> rows.put(
                table,
                database.sql("select count(*) from \"%s\" where project_id = :projectId".formatted(table))
                        .param("projectId", projectId)
                        .query(Integer.class)
                        .single()));
        return rows;
    }
}
