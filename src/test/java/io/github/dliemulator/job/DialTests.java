package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses that a queue reaches at the moment of a dial. */
class DialTests extends EngineTest {

    private static final String HOST = "pg-a.crm";
    private static final String IP = "192.168.40.7";

    private String connect(String name, String... queues) {
        Map<String, Object> connection = new HashMap<>(connection(name, queues));
        connection.put("hosts", List.of(Map.of("name", HOST, "ip", IP)));
        return createdId(post(connections(), connection));
    }

    private void assertRefused(String queue, String host, String outcome, String reason) {
        String answer = text(dial(queue, host, 5432));
        assertThat(answer).contains("\"refuse\":\"" + outcome + "\"").contains(reason);
        assertThat(dials().get(dials().size() - 1))
                .containsEntry("outcome", outcome)
                .containsEntry("queue", queue)
                .containsEntry("host", host)
                .containsEntry("job", "j-1")
                .doesNotContainKey("endpoint");
    }

    private void assertConnected(String queue, String host) {
        ok(dial(queue, host, 5432)).json("{\"connect\":{\"host\":\"localhost\",\"port\":15432}}");
        assertThat(dials().get(dials().size() - 1))
                .containsEntry("outcome", "CONNECTED")
                .containsEntry("connection", "crm")
                .containsEntry("endpoint", "localhost:15432");
    }

    @Test
    void queueReachesHostsOfAConnectionWhileItsPeerIsActive() {
        createQueue("etl");
        advance("10s");
        map(IP + ":5432", "localhost:15432");
        assertRefused("etl", HOST, "UNKNOWN_HOST", "the queue etl is bound to no connection");
        assertRefused("etl", IP, "TIMEOUT", "the queue etl is bound to no connection");

        String id = connect("crm", "etl");
        assertRefused("etl", HOST, "UNKNOWN_HOST", "is of the connection crm (the peer of queue etl is CREATING until");
        assertRefused(
                "etl", IP, "TIMEOUT", IP + " is behind the connection crm (the peer of queue etl is CREATING until");

        advance("10s");
        assertConnected("etl", HOST);
        assertConnected("etl", "PG-A.CRM");
        assertConnected("etl", IP);
        assertThat(dials().get(0)).containsEntry("at", "2030-01-01T00:00:10Z");

        ok(post(connections() + "/" + id + "/disassociate-queue", Map.of("queues", List.of("etl"))));
        assertRefused("etl", IP, "TIMEOUT", "bound to no connection");
    }

    @Test
    void peerThatFailedLeadsNowhere() {
        ok(put(
                adminUri() + "/scripts",
                List.of(Map.of("match", Map.of("kind", "peer"), "steps", List.of(Map.of("state", "FAILED"))))));
        createQueue("etl");
        connect("crm", "etl");
        advance("1m");
        map(IP + ":5432", "localhost:15432");
        assertRefused("etl", IP, "TIMEOUT", "the peer of queue etl is FAILED");
    }

    @Test
    void unknownHostsAndAddressesOutsideOfSubnetAndRoutesAreRefused() {
        createQueue("etl");
        String id = connect("crm", "etl");
        advance("1m");
        assertRefused("etl", "pg-b.crm", "UNKNOWN_HOST", "no connection of the queue etl has a host named pg-b.crm");
        assertRefused("etl", "192.168.40.8", "TIMEOUT", "is in no subnet or route of a connection of the queue etl");
        ok(post(
                "/v3/%s/datasource/enhanced-connections/%s/routes".formatted(project, id),
                Map.of("name", "r", "cidr", "192.168.40.0/24")));
        map("192.168.40.8:5432", "localhost:15432");
        assertConnected("etl", "192.168.40.8");
    }

    @Test
    void addressWithoutEndpointTimesOut() {
        createQueue("etl");
        connect("crm", "etl");
        advance("1m");
        assertRefused("etl", HOST, "TIMEOUT", IP + ":5432 has no endpoint: set one with PUT /_emulator/projects/");
        map(IP + ":5432", "localhost:15432");
        assertConnected("etl", HOST);
        delete(adminUri() + "/endpoints").expectStatus().isNoContent();
        assertRefused("etl", HOST, "TIMEOUT", "has no endpoint");
    }

    @Test
    void queueInAPoolReachesWhatThePoolIsBoundTo() {
        ok(post(
                "/v3/" + project + "/elastic-resource-pools",
                Map.of("elastic_resource_pool_name", "lake", "min_cu", 64, "max_cu", 128)));
        advance("10s");
        ok(post(queues(), Map.of("queue_name", "etl", "cu_count", 16, "elastic_resource_pool_name", "lake")));
        String id = connect("crm");
        ok(post(connections() + "/" + id + "/associate-queue", Map.of("elastic_resource_pools", List.of("lake"))));
        map(IP + ":5432", "localhost:15432");
        assertRefused("etl", IP, "TIMEOUT", "is CREATING");
        advance("1m");
        assertConnected("etl", HOST);
    }

    @Test
    void granteeReachesHostsOfTheConnectionOfAnotherProject() {
        String id = connect("crm");
        String grantee = UUID.randomUUID().toString().replace("-", "");
        ok(put("/_emulator/projects/" + grantee + "/clock", Map.of("mode", "frozen", "now", T0)));
        shareConnection(id, grantee);
        project = grantee;
        createQueue("etl");
        map(IP + ":5432", "localhost:15432");
        ok(post(connections() + "/" + id + "/associate-queue", Map.of("queues", List.of("etl"))));
        advance("1m");
        assertConnected("etl", HOST);
    }

    @Test
    void queueDefaultReachesNothing() {
        connect("crm");
        map(IP + ":5432", "localhost:15432");
        assertRefused("default", IP, "TIMEOUT", "the queue default is bound to no connection");
    }

    @Test
    void openConnectionIsRecordedOnlyWhenItIsRefused() {
        createQueue("etl");
        connect("crm", "etl");
        advance("1m");
        map(IP + ":5432", "localhost:15432");
        ok(call("/_engine/dials", FakeEngine.TOKEN, dialRequest("etl", IP, 5432, true)));
        assertThat(dials()).isEmpty();
        ok(call("/_engine/dials", FakeEngine.TOKEN, dialRequest("etl", "10.0.0.1", 5432, true)));
        assertThat(dials()).hasSize(1);
    }

    @Test
    void onlyTheEngineDialsAndReadsCredentialsAndItsCallsAreNotInTheJournal() {
        call("/_engine/dials", "wrong", dialRequest("etl", IP, 5432, false))
                .expectStatus()
                .isUnauthorized();
        post("/_engine/credentials", Map.of("project", project, "auth", "a"))
                .expectStatus()
                .isUnauthorized();
        post(
                        "/v3/" + project + "/datasource/auth-infos",
                        Map.of(
                                "auth_info_name",
                                "crm_user",
                                "datasource_type",
                                "passwd",
                                "user_name",
                                "u",
                                "password",
                                "p w"))
                .expectStatus()
                .isCreated();
        ok(call("/_engine/credentials", FakeEngine.TOKEN, Map.of("project", project, "auth", "crm_user")))
                .json("{\"user\":\"u\",\"password\":\"p w\"}");
        call("/_engine/credentials", FakeEngine.TOKEN, Map.of("project", project, "auth", "other"))
                .expectStatus()
                .isNotFound();
        call("/_engine/dials", FakeEngine.TOKEN, Map.of("project", project))
                .expectStatus()
                .isBadRequest();
        assertThat(text(get(adminUri() + "/journal"))).doesNotContain("_engine");
    }

    @Test
    void endpointMapIsPartOfSnapshotForkAndReset() {
        map(IP + ":5432", "[::1]:15432");
        ok(get(adminUri() + "/endpoints")).json("{\"192.168.40.7:5432\":\"[::1]:15432\"}");
        String snapshot = text(get(adminUri() + "/snapshot"));
        post(adminUri() + "/reset", Map.of()).expectStatus().is2xxSuccessful();
        assertThat(text(get(adminUri() + "/endpoints"))).isEqualTo("{}");
        put(adminUri() + "/snapshot", snapshot).expectStatus().is2xxSuccessful();
        ok(get(adminUri() + "/endpoints")).json("{\"192.168.40.7:5432\":\"[::1]:15432\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "pg-a.crm:5432, localhost:1, must have an IP address",
        "192.168.40.7, localhost:1, must be a host",
        "192.168.40.7:0, localhost:1, port of an endpoint must be between",
        "192.168.40.7:5432, localhost, must be a host",
        "192.168.40.7:5432, localhost:70000, port of an endpoint must be between",
        "192.168.40.7:5432, , must be a host",
    })
    void invalidEndpointIsRejected(String address, String endpoint, String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put(address, endpoint);
        assertThat(problem(put(adminUri() + "/endpoints", body), 400)).contains(reason);
        assertThat(EmulatorTest.<Map<String, Object>>read(get(adminUri() + "/endpoints"), "$"))
                .isEmpty();
    }
}
