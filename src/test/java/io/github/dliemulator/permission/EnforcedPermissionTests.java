package io.github.dliemulator.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.iam.VerifiedAuthTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Where credentials are verified, privileges decide. */
@TestPropertySource(
        properties = {
            "dli.auth.users[0].token=token-of-the-account",
            "dli.auth.users[1].name=ann",
            "dli.auth.users[1].token=token-of-ann",
            "dli.auth.users[2].name=bob",
            "dli.auth.users[2].token=token-of-bob"
        })
class EnforcedPermissionTests extends VerifiedAuthTest {

    @Test
    void onlyPrivilegedUsersChangeADatabase() {
        as("ann");
        ok(post(databases(), Map.of("database_name", "demo")));
        ok(post(databases() + "/demo/tables", table("trips")));
        as("bob");
        assertThat(error(post(databases() + "/demo/tables", table("t")), 400, "DLI.0003"))
                .isEqualTo("Permission denied for resource 'databases.demo', User = 'bob', Action = 'CREATE_TABLE'");
        error(get(databases() + "/demo/tables/trips"), 400, "DLI.0003");
        error(delete(databases() + "/demo/tables/trips"), 400, "DLI.0003");
        error(delete(databases() + "/demo?cascade=true"), 400, "DLI.0003");
        error(put(databases() + "/demo/owner", Map.of("new_owner", "bob")), 400, "DLI.0003");
        error(put(databases() + "/demo/tables/trips/owner", Map.of("new_owner", "bob")), 400, "DLI.0003");
        error(get(databases() + "/demo/users"), 400, "DLI.0003");
        error(grant("bob", "SELECT"), 400, "DLI.0003");
        as("ann");
        ok(grant("bob", "DESCRIBE_TABLE", "CREATE_TABLE", "SHOW_PRIVILEGES"));
        as("bob");
        ok(get(databases() + "/demo/tables/trips"));
        ok(post(databases() + "/demo/tables", table("t")));
        ok(delete(databases() + "/demo/tables/t"));
        ok(get(databases() + "/demo/users"));
        assertThat(error(delete(databases() + "/demo/tables/trips"), 400, "DLI.0003"))
                .isEqualTo("Permission denied for resource 'databases.demo.tables.trips', User = 'bob', Action ="
                        + " 'DROP_TABLE'");
    }

    @Test
    void userHasThePrivilegesOfARole() {
        as("ann");
        ok(post(databases(), Map.of("database_name", "demo")));
        ok(sql("create role demo.Builder"));
        ok(sql("grant create_table on databases.demo to role demo.builder"));
        ok(sql("grant demo.builder to bob"));
        as("bob");
        ok(post(databases() + "/demo/tables", table("t")));
        assertThat(error(sql("create role demo.mine"), 400, "DLI.0003"))
                .isEqualTo("Permission denied for resource 'databases.demo', User = 'bob', Action = 'CREATE_ROLE'");
        error(sql("drop role demo.builder"), 400, "DLI.0003");
        error(sql("grant demo.builder to bob"), 400, "DLI.0003");
        error(sql("revoke demo.builder from bob"), 400, "DLI.0003");
        error(sql("show principals demo.builder"), 400, "DLI.0003");
        as("ann");
        ok(sql("revoke demo.builder from bob"));
        as("bob");
        error(post(databases() + "/demo/tables", table("t2")), 400, "DLI.0003");
    }

    @Test
    void onlyTheAccountShowsAllRoles() {
        as("ann");
        ok(post(databases(), Map.of("database_name", "demo")));
        ok(sql("create role demo.builder"));
        assertThat(error(sql("show all roles"), 400, "DLI.0003")).contains("'SHOW_ALL_ROLES'");
        as("the-account");
        assertThat(EmulatorTest.<List<List<String>>>read(sql("show all roles"), "$.rows"))
                .containsExactly(List.of("demo.builder"));
    }

    @Test
    void accountHasAllPrivileges() {
        as("ann");
        ok(post(databases(), Map.of("database_name", "demo")));
        as("the-account");
        ok(grant("bob", "SELECT"));
        ok(delete(databases() + "/demo"));
    }

    @Test
    void onlyPrivilegedUsersUseAQueue() {
        as("ann");
        createQueue("etl");
        advance("1h");
        String job = read(submit("etl"), "$.job_id");
        as("bob");
        assertThat(error(submit("etl"), 400, "DLI.0003"))
                .isEqualTo("Permission denied for resource 'queues.etl', User = 'bob', Action = 'SUBMIT_JOB'");
        assertThat(error(delete(job(job)), 400, "DLI.0003")).contains("'CANCEL_JOB'");
        assertThat(error(put(queues() + "/etl/action", Map.of("action", "restart", "force", true)), 400, "DLI.0003"))
                .contains("'RESTART'");
        assertThat(error(put(queues() + "/etl/action", Map.of("action", "scale_out", "cu_count", 16)), 400, "DLI.0003"))
                .contains("'SCALE_QUEUE'");
        assertThat(error(delete(queues() + "/etl"), 400, "DLI.0003")).contains("'DROP_QUEUE'");
        as("ann");
        ok(put(
                queues() + "/user-authorization",
                Map.of(
                        "queue_name",
                        "etl",
                        "user_name",
                        "bob",
                        "action",
                        "grant",
                        "privileges",
                        List.of("SUBMIT_JOB", "CANCEL_JOB", "DROP_QUEUE"))));
        as("bob");
        ok(delete(job(job)));
        ok(submit("etl"));
        advance("1h");
        ok(delete(queues() + "/etl"));
    }

    @Test
    void allUsersUseTheQueueDefaultAndCancelTheirOwnJobs() {
        as("ann");
        String ofAnn = read(submit("default"), "$.job_id");
        as("bob");
        error(delete(job(ofAnn)), 400, "DLI.0003");
        String ofBob = read(submit("default"), "$.job_id");
        ok(delete(job(ofBob)));
        assertThat(EmulatorTest.<String>read(get(job(ofBob) + "/status"), "$.status"))
                .isEqualTo("CANCELLED");
    }

    private ResponseSpec submit(String queue) {
        return post(
                "/v1.0/" + project + "/jobs/submit-job", Map.of("sql", "select n from range(3)", "queue_name", queue));
    }

    private String job(String id) {
        return "/v1.0/" + project + "/jobs/" + id;
    }

    private void as(String user) {
        http = http.mutate()
                .defaultHeaders(headers -> headers.set(TOKEN, "token-of-" + user))
                .build();
    }

    private ResponseSpec sql(String statement) {
        return post("/v1.0/" + project + "/jobs/submit-job", Map.of("sql", statement));
    }

    private ResponseSpec grant(String user, String... privileges) {
        return put(
                "/v1.0/" + project + "/user-authorization",
                Map.of(
                        "user_name",
                        user,
                        "action",
                        "grant",
                        "privileges",
                        List.of(Map.of("object", "databases.demo", "privileges", privileges))));
    }

    private static Map<String, Object> table(String name) {
        return Map.of(
                "table_name",
                name,
                "data_location",
                "DLI",
                "columns",
                List.of(Map.of("column_name", "n", "type", "int")));
    }

    private String databases() {
        return "/v1.0/" + project + "/databases";
    }
}
