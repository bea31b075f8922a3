package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.PoolTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A project is deleted with {@code expect=empty} only if a test left nothing in it. */
class EmptyProjectTests extends PoolTest {

    private String deleteEmpty() {
        return adminUri() + "?expect=empty";
    }

    /** The body of the response, which says that the project is not empty. */
    private String remaining() {
        return String.valueOf(delete(deleteEmpty())
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private boolean exists() {
        return EmulatorTest.<List<String>>read(get("/_emulator/projects"), "$.projects[*].projectId")
                .contains(project);
    }

    @Test
    void projectWithPresetResourcesOnlyIsDeleted() {
        ok(get(queues() + "/default"));
        assertThat(exists()).isTrue();
        delete(deleteEmpty()).expectStatus().isNoContent();
        assertThat(exists()).isFalse();
    }

    @Test
    void unknownProjectIsEmpty() {
        project += "2";
        delete(deleteEmpty()).expectStatus().isNoContent();
        assertThat(exists()).isFalse();
    }

    @Test
    void resourcesAreListedWithTheirCreationAndDeletion() {
        createQueue("etl");
        advance("1m");
        String id = createConnection("crm", "etl");
        advance("1m");
        String problem = remaining();
        assertThat(JsonPath.<List<String>>read(problem, "$.deletionOrder"))
                .containsExactly("connection/" + id, "queue/etl");
        assertThat(JsonPath.<Map<String, Object>>read(problem, "$.left[0]"))
                .containsEntry("kind", "connection")
                .containsEntry("id", id)
                .containsEntry("name", "crm")
                .containsEntry("delete", Map.of("method", "DELETE", "path", connections() + "/" + id));
        assertThat(JsonPath.<Map<String, Object>>read(problem, "$.left[1].createdBy"))
                .containsEntry("operation", "CreateQueue")
                .containsEntry("method", "POST")
                .containsEntry("path", queues())
                .containsEntry("at", T0);
        int number = read(get(adminUri() + "/journal?operation=CreateQueue"), "$.calls[0].number");
        assertThat(JsonPath.<Integer>read(problem, "$.left[1].createdBy.number"))
                .isEqualTo(number);
        assertThat(JsonPath.<String>read(problem, "$.detail"))
                .startsWith("The project %s is not empty: 2 resources. Delete in this order: connection/%s crm (call "
                        .formatted(project, id))
                .endsWith("queue/etl (call %d, CreateQueue)".formatted(number));
        assertThat(JsonPath.<List<?>>read(problem, "$.pending")).isEmpty();
        assertThat(JsonPath.<List<?>>read(problem, "$.faultsNeverHit")).isEmpty();
        assertThat(exists()).isTrue();
        ok(get(queues() + "/etl"));
    }

    @Test
    void suggestedRequestsEmptyTheProject() {
        createResourcesOfEachKind();
        String problem = remaining();
        assertThat(JsonPath.<List<String>>read(problem, "$.left[*].kind"))
                .containsExactly(
                        "connection",
                        "queue",
                        "queue",
                        "pool",
                        "table",
                        "database",
                        "variable",
                        "datasource-auth",
                        "subnet",
                        "vpc");
        assertThat(JsonPath.<List<?>>read(problem, "$.left[*].createdBy")).hasSize(10);
        JsonPath.<List<String>>read(problem, "$.left[*].delete.path")
                .forEach(path -> delete(path).expectStatus().is2xxSuccessful());
        delete(deleteEmpty()).expectStatus().isNoContent();
        assertThat(exists()).isFalse();
    }

    private void createResourcesOfEachKind() {
        String vpc = read(
                post("/v1/" + project + "/vpcs", Map.of("vpc", Map.of("name", "v", "cidr", "10.0.0.0/8"))), "$.vpc.id");
        Map<String, String> subnet =
                Map.of("name", "s", "vpc_id", vpc, "cidr", "10.9.0.0/16", "gateway_ip", "10.9.0.1");
        ok(post("/v1/" + project + "/subnets", Map.of("subnet", subnet)));
        createPool("lake", 64, 64);
        createQueueInPool("lake", "pooled", 16);
        createQueue("Etl");
        createConnection("crm", "etl", "pooled");
        String v1 = "/v1.0/" + project;
        ok(post(v1 + "/databases", Map.of("database_name", "demo")));
        ok(post(v1 + "/databases/demo/tables", """
                {"table_name": "trips", "data_location": "DLI", "columns": [{"column_name": "city", "type": "string"}]}"""));
        ok(post(v1 + "/variables", Map.of("var_name", "day", "var_value", "2030-01-01")));
        post(
                        "/v3/" + project + "/datasource/auth-infos",
                        Map.of("auth_info_name", "pg", "datasource_type", "passwd", "user_name", "u", "password", "p"))
                .expectStatus()
                .isCreated();
        advance("2h"); // a new pool cannot be deleted
    }

    @Test
    void latestCreationIsReported() {
        createQueue("etl");
        ok(delete(queues() + "/etl"));
        advance("1h");
        createQueue("etl");
        advance("1h");
        assertThat(JsonPath.<String>read(remaining(), "$.left[0].createdBy.at")).isEqualTo("2030-01-01T01:00:00Z");
    }

    @Test
    void resourceOfAForkHasNoCreation() {
        createQueue("etl");
        advance("1m");
        project = read(post(adminUri() + "/fork", Map.of()), "$.projectId");
        assertThat(JsonPath.<Map<String, Object>>read(remaining(), "$.left[0]"))
                .containsEntry("id", "etl")
                .doesNotContainKey("createdBy");
    }

    @Test
    void pendingChangesAreListed() {
        createQueue("etl");
        assertThat(JsonPath.<Map<String, Object>>read(remaining(), "$.pending[0]"))
                .containsEntry("resource", "queue/etl")
                .containsEntry("from", "ASSIGNING")
                .containsEntry("to", "AVAILABLE");
    }

    @Test
    void faultsWithoutEffectAreListed() {
        ok(put(
                adminUri() + "/faults",
                List.of(
                        Map.of("operation", "ListQueues", "kind", "throttle"),
                        Map.of("operation", "CreateQueue", "kind", "throttle"))));
        error(get(queues()), 429, "APIGW.0308");
        String problem = remaining();
        assertThat(JsonPath.<List<String>>read(problem, "$.faultsNeverHit[*].operation"))
                .containsExactly("CreateQueue");
        assertThat(JsonPath.<String>read(problem, "$.detail"))
                .isEqualTo("The project %s is not empty: 1 fault without effect.".formatted(project));
    }

    @Test
    void otherExpectationIsRejected() {
        assertThat(problem(delete(adminUri() + "?expect=nothing"), 400)).isEqualTo("expect must be empty");
        assertThat(exists()).isTrue();
    }
}
