package io.github.dliemulator.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.contract.BeyondContract;
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
    void letAnotherProjectBeThere() {
        other = UUID.randomUUID().toString().replace("-", "");
        put("/_emulator/projects/" + other + "/clock", Map.of("mode", "frozen", "now", T0));
        id = givenConnection("crm");
    }

    @BeyondContract("The other name of a field")
    @ParameterizedTest
    @ValueSource(strings = {"projectId", "grant_project_id"})
    void aGrantIsSeenUnderBothNamesOfTheOtherProjectUntilItIsRevoked(String field) {
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
    void anUpdateReplacesWhatWasGranted() {
        ok(authorize("projectId", "update", "BIND_QUEUE"));
        ok(get(connections() + "/" + id)).json("{\"isPrivis\":false}");
        ok(authorize("projectId", "update"));
        ok(get(connections() + "/" + id)).json("{\"isPrivis\":true}");
    }

    @Test
    void grantingAndRevokingTwiceIsNoMistake() {
        ok(authorize("projectId", "revoke", "BIND_QUEUE"));
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        assertThat(EmulatorTest.<List<Object>>read(get(privileges()), "$.privileges"))
                .hasSize(1);
    }

    @Test
    void aGrantedProjectSeesTheConnectionAndBindsItsOwnQueues() {
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        givenQueue("mine");
        ok(post(connections() + "/" + id + "/associate-queue", Map.of("queues", List.of("mine"))));
        givenQueueOfTheOther("theirs");

        assertThat(EmulatorTest.<List<String>>read(get(connectionsOfTheOther()), "$.connections[*].id"))
                .containsExactly(id);
        ok(post(connectionsOfTheOther() + "/" + id + "/associate-queue", Map.of("queues", List.of("theirs"))));

        assertThat(peers(connectionsOfTheOther())).containsExactly("theirs");
        assertThat(peers(connections())).as("each project sees its own queues").containsExactly("mine");
        ok(post("/_emulator/projects/" + other + "/clock/advance", Map.of("by", "1m")));
        ok(get(connectionsOfTheOther() + "/" + id)).json("{\"available_queue_info\":[{\"status\":\"ACTIVE\"}]}");
        ok(get(connections() + "/" + id)).json("{\"available_queue_info\":[{\"status\":\"CREATING\"}]}");
        ok(post(
                "/v3/%s/datasource/enhanced-connections/%s/routes".formatted(other, id),
                Map.of("name", "r", "cidr", "10.1.0.0/16")));
        ok(get(connections() + "/" + id)).json("{\"routes\":[{\"name\":\"r\"}]}");
        ok(post(connectionsOfTheOther() + "/" + id + "/disassociate-queue", Map.of("queues", List.of("theirs"))));
        assertThat(peers(connectionsOfTheOther())).isEmpty();
        assertThat(peers(connections())).containsExactly("mine");
    }

    @Test
    void theQueuesOfAnotherProjectAreNotBound() {
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        givenQueue("mine");
        assertThat(refusal(
                        post(
                                connectionsOfTheOther() + "/" + id + "/associate-queue",
                                Map.of("queues", List.of("mine"))),
                        400,
                        "DLI.0002"))
                .isEqualTo("There is no queue named mine");
    }

    @Test
    void aRevokedProjectHasNothingBoundAnyMoreAndSeesNothing() {
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        givenQueueOfTheOther("theirs");
        ok(post(connectionsOfTheOther() + "/" + id + "/associate-queue", Map.of("queues", List.of("theirs"))));
        ok(authorize("projectId", "revoke", "BIND_QUEUE"));
        assertThat(refusal(get(connectionsOfTheOther() + "/" + id), 400, "DLI.0001"))
                .isEqualTo("Connection " + id + " does not exist.");
        assertThat(EmulatorTest.<List<String>>read(get(connectionsOfTheOther()), "$.connections[*].id"))
                .isEmpty();
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        assertThat(peers(connectionsOfTheOther())).isEmpty();
    }

    @Test
    void whatOnlyTheOwnerMayDoIsDeniedToTheOther() {
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        String theirs = connectionsOfTheOther() + "/" + id;
        assertThat(refusal(delete(theirs), 400, "DLI.0003"))
                .isEqualTo("Permission denied for resource 'edsconnections.%s', User = 'emulator', Action = 'DROP'"
                        .formatted(id));
        refusal(put(theirs, Map.of("hosts", List.of())), 400, "DLI.0003");
        refusal(
                put("/v1.0/" + other + "/authorization", grant("projectId", project, "grant", "BIND_QUEUE")),
                400,
                "DLI.0003");
        ok(get(connections() + "/" + id)).json("{\"status\":\"ACTIVE\"}");
    }

    @Test
    void deletingTheConnectionTakesItFromEveryone() {
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        givenQueueOfTheOther("theirs");
        ok(post(connectionsOfTheOther() + "/" + id + "/associate-queue", Map.of("queues", List.of("theirs"))));
        ok(delete(connections() + "/" + id));
        ok(get(connectionsOfTheOther() + "/" + id)).json("{\"status\":\"DELETED\",\"available_queue_info\":[]}");
        ok(get(connectionsOfTheOther())).json("{\"count\":0,\"connections\":[]}");
        refusal(get(privileges()), 400, "DLI.0001");
    }

    @Test
    void resettingTheOwnersWorldTakesItFromEveryoneAndTheOthersOnlyItsPeers() {
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        givenQueueOfTheOther("theirs");
        ok(post(connectionsOfTheOther() + "/" + id + "/associate-queue", Map.of("queues", List.of("theirs"))));
        post("/_emulator/projects/" + other + "/reset", Map.of()).expectStatus().isNoContent();
        assertThat(peers(connectionsOfTheOther())).isEmpty();
        givenQueueOfTheOther("theirs");
        ok(post(connectionsOfTheOther() + "/" + id + "/associate-queue", Map.of("queues", List.of("theirs"))));
        post(operator() + "/reset", Map.of()).expectStatus().isNoContent();
        refusal(get(connectionsOfTheOther() + "/" + id), 400, "DLI.0001");
        assertThat(EmulatorTest.<List<String>>read(
                        get("/_emulator/projects/" + other + "/resources"), "$.resources[?(@.kind == 'peer')].id"))
                .isEmpty();
    }

    @Test
    void onlyTheOwnerDeletesRoutes() {
        ok(authorize("projectId", "grant", "BIND_QUEUE"));
        String routes = "/datasource/enhanced-connections/" + id + "/routes";
        ok(post("/v3/" + other + routes, Map.of("name", "r", "cidr", "10.1.0.0/16")));
        refusal(delete("/v3/" + other + routes + "/r"), 400, "DLI.0003");
        ok(delete("/v3/" + project + routes + "/r"));
    }

    @Test
    void anotherProjectSeesNothingWithoutAGrant() {
        refusal(get(connectionsOfTheOther() + "/" + id), 400, "DLI.0001");
        refusal(delete(connectionsOfTheOther() + "/" + id), 400, "DLI.0001");
        ok(get(connectionsOfTheOther())).json("{\"connections\":[]}");
    }

    @Test
    void privilegesOfAnUnknownConnectionAreRefused() {
        assertThat(refusal(get(connections() + "/nowhere/privileges"), 400, "DLI.0001"))
                .isEqualTo("Connection nowhere does not exist.");
        assertThat(refusal(
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
            {"action":"grant","projectId":"b","privileges":[{"object":"edsconnections.x","privileges":["ALL"]}]} | privileges[0].privileges[0] must be one of BIND_QUEUE
            """)
    void aBadGrantIsRefused(String body, String message) {
        assertThat(refusal(put("/v1.0/" + project + "/authorization", body), 400, "DLI.0001"))
                .isEqualTo(message);
    }

    @Test
    void aGrantToOneselfIsRefused() {
        refusal(
                put("/v1.0/" + project + "/authorization", grant("projectId", project, "grant", "BIND_QUEUE")),
                400,
                "DLI.0001");
    }

    private void givenQueueOfTheOther(String name) {
        ok(post("/v1.0/" + other + "/queues", Map.of("queue_name", name, "cu_count", 16, "resource_mode", 1)));
    }

    private String connectionsOfTheOther() {
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
