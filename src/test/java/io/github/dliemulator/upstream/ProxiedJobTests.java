package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** SQL jobs and the catalogue in proxy mode: forwarded, recorded, replayed and compared, without secrets in what is stored. */
class ProxiedJobTests extends ShadowTest {

    private static final String QUERY = "select city, n from range(3)";
    private static final String PASSWORD = "Teapot-Password";
    private static final String PIN = "Teapot-Pin";

    @BeforeEach
    void prescribeResults() {
        List<?> results = List.of(Map.of(
                "match", Map.of("type", "QUERY"),
                "schema", List.of(Map.of("city", "string"), Map.of("n", "int")),
                "rows", List.of(List.of("Bonn", 7)),
                "duration", "30s"));
        ok(put(adminUri() + "/results", results));
        ok(upstream.put().uri(adminUri() + "/results").body(results).exchange());
    }

    private String v1(String path) {
        return "/v1.0/" + project + path;
    }

    private void createCatalog() {
        ok(post(v1("/databases"), Map.of("database_name", "demo")));
        ok(post(v1("/databases/demo/tables"), """
                {"table_name": "trips", "data_location": "DLI", "columns": [{"column_name": "n", "type": "int"}]}"""));
        post("/v3/" + project + "/datasource/auth-infos", """
                {"auth_info_name": "pg", "datasource_type": "passwd", "user_name": "u", "password": "%s"}""".formatted(PASSWORD))
                .expectStatus()
                .isCreated();
        ok(post(v1("/variables"), Map.of("var_name", "pin", "var_value", PIN, "is_sensitive", true)));
        ok(put(v1("/variables/pin"), Map.of("var_value", PIN + "-2")));
        ok(get(v1("/databases/demo/tables/trips")));
        ok(get(v1("/variables")));
        ok(get("/v3/" + project + "/datasource/auth-infos"));
    }

    private String submitted() {
        return read(post(v1("/jobs/submit-job"), Map.of("sql", QUERY, "currentdb", "default")), "$.job_id");
    }

    private String status(String job) {
        return read(get(v1("/jobs/" + job + "/status")), "$.status");
    }

    private String firstCell(String job) {
        return read(get(v1("/jobs/" + job + "/preview")), "$.rows[0][0]");
    }

    @Test
    void operationsAreForwardedUnderTheirNames() {
        setRouting(Map.of("reads", "forward", "writes", "forward"));
        createCatalog();
        String job = submitted();
        advanceUpstream("30s");
        assertThat(status(job)).isEqualTo("FINISHED");
        assertThat(firstCell(job)).isEqualTo("Bonn");
        ok(get(v1("/jobs")));
        ok(get(v1("/jobs/" + job + "/detail")));
        ok(get("/v1/" + project + "/jobs/" + job + "/progress"));
        ok(post(v1("/jobs/check-sql"), Map.of("sql", "select 1")));
        error(delete(v1("/jobs/" + job)), 400, "DLI.0007");
        Set<String> operations =
                new HashSet<>(this.<List<String>>readAdmin("/journal", "$.calls[?(@.path =~ /\\/v[13].*/)].operation"));
        assertThat(operations)
                .contains("CreateDatabase", "CreateTable", "CreateSqlJob", "ShowSqlJobStatus", "PreviewSqlJobResult")
                .contains("ListSqlJobs", "ShowSqlJobDetail", "ShowSqlJobProgress", "CheckSql", "CancelSqlJob")
                .contains("CreateJobAuthInfo", "CreateGlobalVariable", "UpdateGlobalVariable")
                .noneMatch(operation -> operation.startsWith("unknown"));
        assertNoSecretIn(journal());
    }

    @Test
    void jobIsRecordedAndReplayedWithoutTheUpstream() {
        setRouting(Map.of("reads", "record", "writes", "record"));
        createCatalog();
        String job = submitted();
        assertThat(status(job)).isEqualTo("RUNNING");
        advanceRealTime("PT40S");
        advanceUpstream("1m");
        assertThat(status(job)).isEqualTo("FINISHED");
        assertThat(firstCell(job)).isEqualTo("Bonn");
        String recordings = text(get(adminUri() + "/recordings"));
        assertThat(recordings).contains("CreateSqlJob", "CreateJobAuthInfo", "CreateGlobalVariable", "job/" + job);
        assertNoSecretIn(recordings);
        assertNoSecretIn(journal());
        assertNoSecretIn(text(get(adminUri() + "/snapshot")));

        setRouting(Map.of("reads", "replay", "writes", "replay"));
        int forwarded = modifyingProxy.requests.size();
        createCatalog();
        assertThat(submitted()).isEqualTo(job);
        assertThat(status(job)).isEqualTo("RUNNING");
        advance("41s");
        assertThat(status(job)).isEqualTo("FINISHED");
        assertThat(firstCell(job)).isEqualTo("Bonn");
        assertThat(modifyingProxy.requests).hasSize(forwarded);
    }

    @Test
    void sidesAreComparedAndJobsAreCancelledOnBoth() {
        shadow("emulator");
        String job = submitted();
        assertThat(status(job)).isEqualTo("RUNNING");
        String cancelled = submitted();
        ok(delete(v1("/jobs/" + cancelled)));
        assertThat(status(cancelled)).isEqualTo("CANCELLED");
        advance("30s");
        advanceUpstream("30s");
        assertThat(status(job)).isEqualTo("FINISHED");
        assertThat(firstCell(job)).isEqualTo("Bonn");
        ok(get(v1("/jobs")));
        ok(get(adminUri() + "/drift"))
                .jsonPath("$.fields")
                .isEmpty()
                .jsonPath("$.states")
                .isEmpty()
                .jsonPath("$.compared")
                .isEqualTo(8)
                .jsonPath("$.skipped")
                .isEqualTo(0);
        assertThat(modifyingProxy.writes()).hasSize(3);
    }

    @Test
    void statementsThatChangeDataAreNotSentToTheUpstream() {
        shadow("emulator");
        for (String sql :
                List.of("drop database sales cascade", "insert into t select 1", "with q as (select 1) select 2")) {
            ok(post(v1("/jobs/submit-job"), Map.of("sql", sql)));
        }
        post(v1("/jobs/import-table"), """
                {"data_path": "obs://b/f", "data_type": "csv", "database_name": "default", "table_name": "t"}""");
        assertThat(modifyingProxy.writes()).isEmpty();
        ok(get(adminUri() + "/drift")).jsonPath("$.skipped").isEqualTo(4);
    }

    private <T> T readAdmin(String path, String jsonPath) {
        return read(get(adminUri() + path), jsonPath);
    }

    private String journal() {
        StringBuilder journal = new StringBuilder();
        for (Integer number : this.<List<Integer>>readAdmin("/journal?limit=1000", "$.calls[*].number")) {
            ResponseSpec call = get(adminUri() + "/journal/" + number);
            journal.append(text(call));
        }
        return journal.toString();
    }

    private static void assertNoSecretIn(String text) {
        assertThat(text).isNotEmpty().doesNotContain(PASSWORD, PIN);
    }
}
