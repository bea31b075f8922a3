package io.github.dliemulator.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Cases 76, 77 and 85 of the contract. */
class GrantTests extends EmulatorTest {

    private String other;
    private String id;

    @BeforeEach
    void createOtherProject() {
        other = UUID.randomUUID().toString().replace("-", "");
        put("/_emulator/projects/" + other + "/clock", Map.of("mode", "frozen", "now", T0));
        id = createConnection("crm");
    }

    @AllowsUndocumentedRequests("The other name of a field")
    @ParameterizedTest
    @ValueSource(strings = {"projectId", "grant_project_id"})
    void grantIsListedUnderBothNamesOfTheGranteeUntilRevoked(String field) {
        ok(authorize(field, "grant", "BIND_QUEUE")).json("{\"is_success\":true,\"message\":\"\"}");
        ok(get(privileges())).json("""
                {"is_success":true,"message":"","connection_id":"%1$s","privileges":[{"object":"edsconnections.%1$s",
                "applicant_project_id":"%2$s","project_id":"%2$s","privileges":["BIND_QUEUE"]}]}""".formatted(id, other));
        ok(get(connections())).json("{\"connections\":[{\"isPrivis\":false}]}");
        ok(get(connections() + "/" + id)).json("{\"isPrivis\":false}");

        ok(authorize(field, "revoke", "BIND_QUEUE"));
        ok(get(privileges())).json("{\"privileges\":[]}");
        ok(get(connections())).json("{\"connections\":[{\"isPrivis\":true}]}");
    }

    @Test
    void updateReplacesThePrivileges() {
        ok(authorize("projectId", "update", "BIND_QUEUE"));
        ok(get(connections() + "/" + id)).json("{\"isPrivis\":false}");
        ok(authorize("projectId", "update"));
        ok(get(connections() + "/" + id)).json("{\"isPrivis\":true}");
    }

    @Test
    void grantAndRevokeAreIdempotent() {
        ok(authorize("projectId", "revoke", "BIND_QUEUE"));
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        assertThat(EmulatorTest.<List<Object>>read(get(privileges()), "$.privileges"))
                .hasSize(1);
    }

    @Test
    void granteeListsTheConnectionAndBindsItsQueues() {
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        createQueue("mine");
        ok(post(connections() + "/" + id + "/associate-queue", Map.of("queues", List.of("mine"))));
        createQueueInOtherProject("theirs");

        assertThat(EmulatorTest.<List<String>>read(get(connectionsOfOtherProject()), "$.connections[*].id"))
                .containsExactly(id);
        ok(post(connectionsOfOtherProject() + "/" + id + "/associate-queue", Map.of("queues", List.of("theirs"))));

        assertThat(peers(connectionsOfOtherProject())).containsExactly("theirs");
        assertThat(peers(connections())).as("each project sees its own queues").containsExactly("mine");
        ok(post("/_emulator/projects/" + other + "/clock/advance", Map.of("by", "1m")));
        ok(get(connectionsOfOtherProject() + "/" + id)).json("{\"available_queue_info\":[{\"status\":\"ACTIVE\"}]}");
        ok(get(connections() + "/" + id)).json("{\"available_queue_info\":[{\"status\":\"CREATING\"}]}");
        ok(post(
                "/v3/%s/datasource/enhanced-connections/%s/routes".formatted(other, id),
                Map.of("name", "r", "cidr", "10.1.0.0/16")));
        ok(get(connections() + "/" + id)).json("{\"routes\":[{\"name\":\"r\"}]}");
        ok(post(connectionsOfOtherProject() + "/" + id + "/disassociate-queue", Map.of("queues", List.of("theirs"))));
        assertThat(peers(connectionsOfOtherProject())).isEmpty();
        assertThat(peers(connections())).containsExactly("mine");
    }

    @Test
    void queuesOfAnotherProjectCannotBeBound() {
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        createQueue("mine");
        assertThat(error(
                        post(
                                connectionsOfOtherProject() + "/" + id + "/associate-queue",
                                Map.of("queues", List.of("mine"))),
                        400,
                        "DLI.0002"))
                .isEqualTo("There is no queue named mine");
    }

    @Test
    void revokeRemovesPeersAndVisibility() {
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        createQueueInOtherProject("theirs");
        ok(post(connectionsOfOtherProject() + "/" + id + "/associate-queue", Map.of("queues", List.of("theirs"))));
        ok(authorize("projectId", "revoke", "BIND_QUEUE"));
        assertThat(error(get(connectionsOfOtherProject() + "/" + id), 400, "DLI.0001"))
                .isEqualTo("Connection " + id + " does not exist.");
        assertThat(EmulatorTest.<List<String>>read(get(connectionsOfOtherProject()), "$.connections[*].id"))
                .isEmpty();
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        assertThat(peers(connectionsOfOtherProject())).isEmpty();
    }

    @Test
    void ownerOperationsAreDeniedToTheGrantee() {
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        String theirs = connectionsOfOtherProject() + "/" + id;
        assertThat(error(delete(theirs), 400, "DLI.0003"))
                .isEqualTo("Permission denied for resource 'edsconnections.%s', User = 'emulator', Action = 'DROP'"
                        .formatted(id));
        error(
                put("/v1.0/" + other + "/authorization", grant("projectId", project, "grant", "BIND_QUEUE")),
                400,
                "DLI.0003");
        ok(get(connections() + "/" + id)).json("{\"status\":\"ACTIVE\"}");
    }

    /** "For Project B: set host information and create a route" (dli_01_0018). */
    @Test
    void granteeSetsHostsAndCreatesRoutesThatTheOwnerSees() {
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        String theirs = connectionsOfOtherProject() + "/" + id;
        ok(put(theirs, Map.of("hosts", List.of(Map.of("name", "pg", "ip", "10.1.1.1")))));
        ok(post(theirs.replace("/v2.0/", "/v3/") + "/routes", Map.of("name", "r", "cidr", "10.2.0.0/16")));
        ok(get(connections() + "/" + id)).json("""
                {"hosts":[{"name":"pg","ip":"10.1.1.1"}],"routes":[{"name":"r","cidr":"10.2.0.0/16"}]}""");
        error(delete(theirs.replace("/v2.0/", "/v3/") + "/routes/r"), 400, "DLI.0003");
        ok(authorize("projectId", "revoke", "BIND_QUEUE"));
        error(put(theirs, Map.of("hosts", List.of())), 400, "DLI.0001");
    }

    @Test
    void deletedConnectionIsInvisibleToAllGrantees() {
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        createQueueInOtherProject("theirs");
        ok(post(connectionsOfOtherProject() + "/" + id + "/associate-queue", Map.of("queues", List.of("theirs"))));
        ok(delete(connections() + "/" + id));
        ok(get(connectionsOfOtherProject() + "/" + id)).json("{\"status\":\"DELETED\",\"available_queue_info\":[]}");
        ok(get(connectionsOfOtherProject())).json("{\"count\":0,\"connections\":[]}");
        error(get(privileges()), 400, "DLI.0001");
    }

    @Test
    void resetOfTheOwnerRemovesTheConnectionAndOfTheGranteeOnlyItsPeers() {
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        createQueueInOtherProject("theirs");
        ok(post(connectionsOfOtherProject() + "/" + id + "/associate-queue", Map.of("queues", List.of("theirs"))));
        post("/_emulator/projects/" + other + "/reset", Map.of()).expectStatus().isNoContent();
        assertThat(peers(connectionsOfOtherProject())).isEmpty();
        createQueueInOtherProject("theirs");
        ok(post(connectionsOfOtherProject() + "/" + id + "/associate-queue", Map.of("queues", List.of("theirs"))));
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
        error(get(connectionsOfOtherProject() + "/" + id), 400, "DLI.0001");
        assertThat(EmulatorTest.<List<String>>read(
                        get("/_emulator/projects/" + other + "/resources"), "$.resources[?(@.kind == 'peer')].id"))
                .isEmpty();
    }

    @Test
    void onlyTheOwnerDeletesRoutes() {
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        String routes = "/datasource/enhanced-connections/" + id + "/routes";
        ok(post("/v3/" + other + routes, Map.of("name", "r", "cidr", "10.1.0.0/16")));
        error(delete("/v3/" + other + routes + "/r"), 400, "DLI.0003");
        ok(delete("/v3/" + project + routes + "/r"));
    }

    @Test
    void connectionIsInvisibleWithoutAGrant() {
        error(get(connectionsOfOtherProject() + "/" + id), 400, "DLI.0001");
        error(delete(connectionsOfOtherProject() + "/" + id), 400, "DLI.0001");
        ok(get(connectionsOfOtherProject())).json("{\"connections\":[]}");
    }

    @Test
    void privilegesOfAnUnknownConnectionAreRejected() {
        assertThat(error(get(connections() + "/nowhere/privileges"), 400, "DLI.0001"))
                .isEqualTo("Connection nowhere does not exist.");
        assertThat(error(
                        put(
                                "/v1.0/" + project + "/authorization",
                                Map.of(
                                        "projectId",
                                        other,
                                        "action",
                                        "grant",
                                        "privileges",
                                        List.of(Map.of(
                                                "object",
                                                "edsconnections.nowhere",
                                                "privileges",
                                                List.of("BIND_QUEUE"))))),
                        400,
                        "DLI.0001"))
                .isEqualTo("Connection nowhere does not exist.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                                   | action must not be null
            {"action":"steal"}                                                                   | action must be one of grant, revoke, update
            {"action":"grant","projectId":"a b","privileges":[{"object":"edsconnections.x","privileges":["BIND_QUEUE"]}]}    | projectId must be 1 to 64 letters and digits
            {"action":"grant","projectId":"b","privileges":[{"object":"queues.x","privileges":["BIND_QUEUE"]}]}              | privileges[0].object must be edsconnections.<connection id>
            {"action":"grant","projectId":"b","privileges":[{"object":"edsconnections.x"}]}      | privileges must each name a privilege unless the action is update
            {"action":"grant","projectId":"b","privileges":[]}                                   | privileges must not be empty
            {"action":"grant","projectId":"b","privileges":[null]}                               | privileges[0] must not be null
            {"action":"grant","projectId":"b","privileges":[{"object":"edsconnections.x","privileges":["ALL"]}]} | privileges[0].privileges[0] must be one of BIND_QUEUE
            """)
    void invalidGrantIsRejected(String body, String message) {
        assertThat(error(put("/v1.0/" + project + "/authorization", body), 400, "DLI.0001"))
                .isEqualTo(message);
    }

    @Test
    void grantToTheOwnerIsRejected() {
        error(
                put("/v1.0/" + project + "/authorization", grant("projectId", project, "grant", "BIND_QUEUE")),
                400,
                "DLI.0001");
    }

    private void createQueueInOtherProject(String name) {
        ok(post("/v1.0/" + other + "/queues", Map.of("queue_name", name, "cu_count", 16, "resource_mode", 1)));
    }

    private String connectionsOfOtherProject() {
        return "/v2.0/" + other + "/datasource/enhanced-connections";
    }

    private String privileges() {
        return connections() + "/" + id + "/privileges";
    }

    private List<String> peers(String connections) {
        return read(get(connections + "/" + id), "$.available_queue_info[*].name");
    }

    private ResponseSpec authorize(String field, String action, String... privileges) {
        return put("/v1.0/" + project + "/authorization", grant(field, other, action, privileges));
    }

    private Map<String, Object> grant(String field, String grantee, String action, String... privileges) {
        return Map.of(
                field,
                grantee,
                "action",
                action,
                "privileges",
                List.of(Map.of("object", "edsconnections." + id, "privileges", List.of(privileges))));
    }
}
