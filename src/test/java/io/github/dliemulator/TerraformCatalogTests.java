package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/**
 * The calls of Terraform's resources for databases, tables, SQL jobs, variables and authentications, with the bodies that the provider
 * sends, in the order of apply, plan, update and destroy.
 */
class TerraformCatalogTests extends EmulatorTest {

    private String v1(String path) {
        return "/v1.0/" + project + path;
    }

    /** The only element of a list that the provider filters by name. */
    private <T> T listed(String uri, String list, String field) {
        List<T> values = read(get(uri), "$." + list + "[*]." + field);
        assertThat(values).hasSize(1);
        return values.get(0);
    }

    private void assertGone(String uri, String list) {
        assertThat(EmulatorTest.<List<?>>read(get(uri), "$." + list)).isEmpty();
    }

    @Test
    void databaseIsAppliedPlannedUpdatedAndDestroyed() {
        ok(post(
                v1("/databases"),
                "{\"database_name\":\"tf_db\",\"description\":\"For terraform acc test\",\"enterprise_project_id\":\"0\","
                        + "\"tags\":[{\"key\":\"foo\",\"value\":\"bar\"}]}\n"));
        String search = v1("/databases?keyword=tf_db");
        String id = listed(search, "databases", "resource_id");
        assertThat(id).isNotEmpty();
        assertThat(EmulatorTest.<String>read(get(search), "$.databases[0].database_name"))
                .isEqualTo("tf_db");
        assertThat(EmulatorTest.<String>read(get(search), "$.databases[0].enterprise_project_id"))
                .isEqualTo("0");
        ok(put(v1("/databases/tf_db/owner"), "{\"new_owner\":\"stub2\"}\n"));
        assertThat(EmulatorTest.<String>read(get(search), "$.databases[0].owner"))
                .isEqualTo("stub2");
        assertThat(EmulatorTest.<String>read(get(search), "$.databases[0].resource_id"))
                .isEqualTo(id);
        ok(delete(v1("/databases/tf_db")));
        assertGone(search, "databases");
    }

    @Test
    void tableIsAppliedInItsDatabaseAndDestroyedBeforeIt() {
        ok(post(v1("/databases"), "{\"database_name\":\"tf_db\"}\n"));
        String tables = v1("/databases/tf_db/tables");
        ok(post(
                tables,
                "{\"columns\":[{\"column_name\":\"name\",\"description\":\"person name\",\"type\":\"string\"},"
                        + "{\"column_name\":\"dt\",\"is_partition_column\":true,\"type\":\"date\"}],"
                        + "\"data_location\":\"DLI\",\"description\":\"d1\",\"table_name\":\"tf_t\"}\n"));
        ok(get(tables + "?keyword=tf_t&with-detail=true"))
                .jsonPath("$.tables[0].data_location")
                .isEqualTo("DLI")
                .jsonPath("$.tables[0].partition_columns")
                .isEqualTo(List.of("dt"));
        ok(get(tables + "/tf_t"))
                .jsonPath("$.table_comment")
                .isEqualTo("d1")
                .jsonPath("$.columns[1].is_partition_column")
                .isEqualTo(true);
        ok(delete(tables + "/tf_t?async=false"));
        error(get(tables + "/tf_t"), 400, "DLI.0002"); // gone
        ok(delete(v1("/databases/tf_db")));
    }

    @Test
    void sqlJobIsAwaitedReadAndCancelledOnDestroy() {
        ok(post(v1("/databases"), "{\"database_name\":\"tf_db\"}\n"));
        createQueue("tf_queue");
        advance("1h");
        String id = read(
                post(
                        v1("/jobs/submit-job"),
                        "{\"conf\":[\"spark.sql.shuffle.partitions = 4096\",\"dli.sql.sqlasync.enabled = true\"],"
                                + "\"currentdb\":\"tf_db\",\"queue_name\":\"tf_queue\",\"sql\":\"DESC DATABASE tf_db\","
                                + "\"tags\":[{\"key\":\"foo\",\"value\":\"bar\"}]}\n"),
                "$.job_id");
        assertThat(awaitJob(id, "LAUNCHING")).isIn("RUNNING", "FINISHED");
        ok(get(v1("/jobs/" + id + "/status")))
                .jsonPath("$.statement")
                .isEqualTo("DESC DATABASE tf_db")
                .jsonPath("$.job_type")
                .isEqualTo("DDL")
                .jsonPath("$.queue_name")
                .isEqualTo("tf_queue");
        ok(get(v1("/jobs/" + id + "/detail")))
                .jsonPath("$.is_success")
                .isEqualTo(true)
                .jsonPath("$.database_name")
                .isEqualTo("tf_db");
        advance("1h");
        // destroy reads the status, and cancels only a job that has not ended
        assertThat(awaitJob(id, "RUNNING")).isEqualTo("FINISHED");
    }

    @Test
    void sqlJobThatHasNotEndedIsCancelledOnDestroy() {
        createQueue("tf_queue");
        String id =
                read(post(v1("/jobs/submit-job"), "{\"queue_name\":\"tf_queue\",\"sql\":\"select 1\"}\n"), "$.job_id");
        ok(delete(v1("/jobs/" + id)));
        assertThat(awaitJob(id, "LAUNCHING")).isEqualTo("CANCELLED");
    }

    /** Polls the status as the provider does until it is another one. */
    private String awaitJob(String id, String pending) {
        for (Duration waited = Duration.ZERO; waited.toMinutes() < 20; waited = waited.plusSeconds(20)) {
            String status = read(get(v1("/jobs/" + id + "/status")), "$.status");
            if (!status.equals(pending)) {
                return status;
            }
            advance("20s");
        }
        throw new AssertionError("The job is still " + pending);
    }

    @Test
    void globalVariableIsAppliedPlannedUpdatedAndDestroyed() {
        ok(post(v1("/variables"), "{\"is_sensitive\":true,\"var_name\":\"tf_var\",\"var_value\":\"abc\"}\n"));
        ok(post(v1("/variables"), "{\"var_name\":\"other\",\"var_value\":\"abc\"}\n"));
        assertVariable("tf_var", true);
        ok(put(v1("/variables/tf_var"), "{\"var_value\":\"abcd\"}\n"));
        assertVariable("tf_var", true);
        ok(delete(v1("/variables/tf_var")));
        ok(delete(v1("/variables/other")));
        assertGone(v1("/variables?limit=100&offset=0"), "global_vars");
        error(delete(v1("/variables/tf_var")), 400, "DLI.0002");
    }

    /** The provider reads pages until one is empty. */
    private void assertVariable(String name, boolean sensitive) {
        String first = v1("/variables?limit=100&offset=0");
        List<Boolean> found = read(get(first), "$.global_vars[?(@.var_name == '" + name + "')].is_sensitive");
        assertThat(found).containsExactly(sensitive);
        assertGone(v1("/variables?limit=100&offset=100"), "global_vars");
    }

    @Test
    void datasourceAuthIsAppliedPlannedUpdatedAndDestroyed() {
        String auths = "/v3/" + project + "/datasource/auth-infos";
        ResponseSpec created = post(
                auths,
                "{\"auth_info_name\":\"tf_auth\",\"datasource_type\":\"passwd\",\"password\":\"Teapot@1\",\"user_name\":\"u\"}\n");
        created.expectStatus().isCreated();
        String search = auths + "?auth_info_name=tf_auth";
        assertThat(this.<String>listed(search, "auth_infos", "datasource_type")).isEqualTo("passwd");
        assertThat(this.<String>listed(search, "auth_infos", "user_name")).isEqualTo("u");
        assertGone(search + "&offset=100", "auth_infos");
        ok(put(auths, "{\"auth_info_name\":\"tf_auth\",\"password\":\"Teapot@2\",\"user_name\":\"w\"}\n"));
        assertThat(this.<String>listed(search, "auth_infos", "user_name")).isEqualTo("w");
        assertThat(text(get(search))).doesNotContain("Teapot");
        ok(delete(auths + "/tf_auth"));
        assertGone(search, "auth_infos");
    }

    /** The order of a configuration in which the job depends on all others, and of its destruction. */
    @Test
    void configurationIsAppliedAndDestroyedInOrder() {
        createQueue("tf_queue");
        advance("1h");
        ok(post(v1("/databases"), "{\"database_name\":\"tf_db\"}\n"));
        ok(post(v1("/variables"), "{\"var_name\":\"tf_table\",\"var_value\":\"trips\"}\n"));
        ok(
                post(
                        v1("/databases/tf_db/tables"),
                        "{\"columns\":[{\"column_name\":\"n\",\"type\":\"int\"}],\"data_location\":\"DLI\",\"table_name\":\"trips\"}\n"));
        String id = read(
                post(
                        v1("/jobs/submit-job"),
                        "{\"currentdb\":\"tf_db\",\"queue_name\":\"tf_queue\",\"sql\":\"DESC {{tf_table}}\"}\n"),
                "$.job_id");
        assertThat(awaitJob(id, "LAUNCHING")).isIn("RUNNING", "FINISHED");
        assertThat(awaitJob(id, "RUNNING")).isEqualTo("FINISHED");
        ok(delete(v1("/databases/tf_db/tables/trips?async=false")));
        ok(delete(v1("/variables/tf_table")));
        ok(delete(v1("/databases/tf_db")));
        ok(delete(queues() + "/tf_queue"));
        ok(get(v1("/databases"))).jsonPath("$.database_count").isEqualTo(0);
    }
}
