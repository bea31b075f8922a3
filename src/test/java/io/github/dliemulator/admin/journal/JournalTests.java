package io.github.dliemulator.admin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** The journal has the calls of clients and statistics of their polls. */
class JournalTests extends EmulatorTest {

    @Test
    void callIsRecordedWithRequestAndResponse() {
        createQueue("q1");
        ok(get(journal()))
                .jsonPath("$.calls.length()")
                .isEqualTo(1)
                .jsonPath("$.calls[0].operation")
                .isEqualTo("CreateQueue")
                .jsonPath("$.calls[0].method")
                .isEqualTo("POST")
                .jsonPath("$.calls[0].path")
                .isEqualTo(queues())
                .jsonPath("$.calls[0].at")
                .isEqualTo(T0)
                .jsonPath("$.calls[0].status")
                .isEqualTo(200)
                .jsonPath("$.calls[0].request.queue_name")
                .isEqualTo("q1")
                .jsonPath("$.calls[0].response.is_success")
                .isEqualTo(true)
                .jsonPath("$.calls[0].ignoredFields")
                .isEmpty()
                .jsonPath("$.calls[0].requestId")
                .isNotEmpty();
    }

    @Test
    void rejectedCallIsRecorded() {
        get(queues() + "/nobody");
        ok(get(journal()))
                .jsonPath("$.calls[0].status")
                .isEqualTo(400)
                .jsonPath("$.calls[0].response.error_code")
                .isEqualTo("DLI.0002");
    }

    @Test
    void singleEntryCanBeRead() {
        createQueue("q1");
        createQueue("q2");
        int number = read(get(journal()), "$.calls[0].number");
        ok(get(journal() + "/" + number)).jsonPath("$.request.queue_name").isEqualTo("q1");
        assertThat(problem(get(journal() + "/0"), 404)).isEqualTo("There is no call 0 in the journal of this project");
        setUpProject();
        problem(get(journal() + "/" + number), 404);
        problem(get(journal() + "/first"), 400);
    }

    @Test
    void appliedFaultIsRecorded() {
        ok(put(
                adminUri() + "/faults",
                List.of(
                        Map.of("operation", "ListQueues", "kind", "latency", "by", "10ms", "first", 1),
                        Map.of("operation", "ShowQueue", "kind", "throttle"))));
        ok(get(queues()));
        ok(get(queues()));
        get(queues() + "/default").expectStatus().isEqualTo(429);
        assertThat(EmulatorTest.<List<Map<String, Object>>>read(get(journal()), "$.calls"))
                .extracting(call -> call.get("operation") + " " + call.get("status") + " " + call.get("fault"))
                .containsExactly("ListQueues 200 latency", "ListQueues 200 null", "ShowQueue 429 throttle");
    }

    @Test
    void ignoredRequestFieldsAreRecorded() {
        Map<String, Object> host = Map.of("name", "h", "ip", "10.0.0.1", "port", 9092);
        String nested = "{\"name\":\"d\",\"zzz\":1,\"hosts\":[{\"aaa\":{\"b\":1},\"name\":\"h\",\"ip\":\"10.0.0.1\"},"
                + "{\"name\":\"i\",\"ip\":\"10.0.0.2\",\"port\":1}],\"dest_vpc_id\":\"v\",\"dest_network_id\":\"n\"}";
        Map<String, Object> request = new HashMap<>(connection("c"));
        request.put("hosts", List.of(host));
        request.put("destVpcId", "vpc-1");
        createdId(post(connections(), request));
        ok(get(connections() + "?name=c&sort=name"));
        createdId(http.post()
                .uri(connections())
                .contentType(MediaType.APPLICATION_JSON)
                .body(nested)
                .exchange());
        createQueue("q1");
        List<List<String>> ignoredFields = read(get(journal()), "$.calls[*].ignoredFields");
        assertThat(ignoredFields.get(0)).containsExactlyInAnyOrder("/hosts/0/port", "/destVpcId");
        assertThat(ignoredFields.get(1)).containsExactly("?sort");
        assertThat(ignoredFields.get(2)).containsExactlyInAnyOrder("/zzz", "/hosts/0/aaa", "/hosts/1/port");
        assertThat(EmulatorTest.<List<String>>read(get(journal() + "?ignoredFields=true"), "$.calls[*].operation"))
                .containsExactly("CreateEnhancedConnection", "ListEnhancedConnections", "CreateEnhancedConnection");
    }

    @Test
    void secretsAreRedacted() {
        http.post()
                .uri(queues() + "?X-Auth-Token=s3cret-in-query&tags=a%3Db")
                .header("X-Auth-Token", "s3cret-token")
                .header("Authorization", "SDK-HMAC-SHA256 Access=s3cret-key, SignedHeaders=x, Signature=y")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "queue_name",
                        "q1",
                        "cu_count",
                        16,
                        "password",
                        "s3cret-word",
                        "auth",
                        Map.of("access_key", "s3cret-ak", "secretKey", List.of("s3cret-sk"))))
                .exchange();
        http.post()
                .uri(queues())
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"password\":\"s3cret-word\"")
                .exchange();
        String journal = get(journal())
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(journal)
                .doesNotContain("s3cret")
                .contains("\"password\":\"***\"")
                .contains("X-Auth-Token=***&tags=a%253Db")
                .contains("\"/auth\"", "\"/password\"");
    }

    @Test
    void textsThatLookLikeSecretsAreRedacted() {
        String sent = text(post(
                queues() + "?p%61ssword=s3cret-1&jdbc=user%3Du%26password%3Ds3cret-2",
                Map.of(
                        "queue_name",
                        "q2",
                        "cu_count",
                        16,
                        "sql",
                        "with ('password' = 's3cret-3')",
                        "notes",
                        List.of("redis://u:s3cret-4@h", "eyJhbGciOiJIUzI1NiJ9.s3cret-5.x"),
                        "db-pwd",
                        5301234,
                        "pairs",
                        List.of(Map.of("key", "password", "value", "s3cret-6")))));
        get(queues() + "/eyJhbGciOiJIUzI1NiJ9.s3cret-7.x");
        assertThat(sent).contains("q2");
        assertThat(text(get(journal())))
                .contains("\"queue_name\":\"q2\"", "with ('password' = ***)")
                .doesNotContain("s3cret", "5301234");
    }

    @Test
    void redactionTakesLinearTime() {
        String odd = "eyJ".repeat(2000) + " ://" + "a:".repeat(2000) + " password='".repeat(200) + "pwd".repeat(500);
        post(queues(), Map.of("queue_name", "q3", "cu_count", 16, "notes", List.of(odd)));
        ok(get(journal())).jsonPath("$.calls.length()").isEqualTo(1);
    }

    @Test
    void longBodyIsOmittedButItsSizeIsRecorded() {
        post(queues(), Map.of("queue_name", "q1", "cu_count", 16, "description", "x".repeat(20_000)));
        ok(get(journal()))
                .jsonPath("$.calls[0].request")
                .doesNotExist()
                .jsonPath("$.calls[0].requestSize")
                .value(Integer.class, size -> assertThat(size).isGreaterThan(20_000));
    }

    @Test
    void writeIsRecordedWithItsStateChanges() {
        ok(put(adminUri() + "/timing", Map.of("delays", Map.of("queue-start", "9m", "peering", "1m"))));
        createQueue("q1");
        String id = createConnection("c");
        ok(post(connections() + "/" + id + "/associate-queue", Map.of("queues", List.of("q1"))));
        advance("9m");
        ok(put(queues() + "/q1/action", Map.of("action", "restart"))).jsonPath("$.is_success");
        ok(delete(queues() + "/q1"));
        List<Map<String, String>> before = read(get(journal()), "$.calls[*].before");
        List<Map<String, String>> after = read(get(journal()), "$.calls[*].after");
        assertThat(before.get(2)).isEqualTo(Map.of("connection/" + id, "ACTIVE"));
        assertThat(after.get(2)).isEqualTo(Map.of("connection/" + id, "ACTIVE", "peer/" + id + "/q1", "CREATING"));
        assertThat(before.get(3)).isEqualTo(Map.of("queue/q1", "AVAILABLE"));
        assertThat(after.get(3)).isEqualTo(Map.of("queue/q1", "RESTARTING"));
        assertThat(after.get(4)).isEmpty();
    }

    @Test
    void callWithTwoPathVariablesIsRecordedUnderItsOwnResource() {
        ok(post(
                "/v3/" + project + "/elastic-resource-pools",
                Map.of("elastic_resource_pool_name", "p1", "min_cu", 64, "max_cu", 128)));
        advance("10s");
        ok(post(queues(), Map.of("queue_name", "q1", "cu_count", 16, "elastic_resource_pool_name", "p1")));
        advance("10s");
        delete(journal()).expectStatus().isNoContent();
        ok(put(
                "/v3/" + project + "/elastic-resource-pools/p1/queues/q1",
                Map.of(
                        "queue_scaling_policies",
                        List.of(Map.of(
                                "priority",
                                1,
                                "impact_start_time",
                                "00:00",
                                "impact_stop_time",
                                "24:00",
                                "min_cu",
                                16,
                                "max_cu",
                                64)))));
        ok(get(journal()))
                .jsonPath("$.calls[0].operation")
                .isEqualTo("UpdateElasticResourcePoolQueue")
                .jsonPath("$.calls[0].resource")
                .isEqualTo("pool/p1")
                .jsonPath("$.calls[0].before['pool/p1']")
                .isEqualTo("AVAILABLE");
    }

    @Test
    void entriesAreFilteredAndCleared() {
        createQueue("q1");
        ok(get(queues()));
        ok(get(queues() + "/q1"));
        assertThat(operations("?operation=ShowQueue")).containsExactly("ShowQueue");
        assertThat(operations("?resource=queue/q1")).containsExactly("ShowQueue");
        assertThat(operations("?limit=2")).containsExactly("ListQueues", "ShowQueue");
        long first =
                EmulatorTest.<Number>read(get(journal()), "$.calls[0].number").longValue();
        assertThat(operations("?after=" + first)).containsExactly("ListQueues", "ShowQueue");
        assertThat(problem(get(journal() + "?limit=0"), 400)).contains("limit");
        delete(journal()).expectStatus().isNoContent();
        assertThat(operations("")).isEmpty();
    }

    @Test
    void pollingIsReported() {
        ok(put(adminUri() + "/timing", Map.of("delays", Map.of("queue-start", "9m", "peering", "1m"))));
        createQueue("q1");
        String id = createConnection("c", "q1");
        for (int i = 0; i < 4; i++) {
            ok(get(connections() + "/" + id));
            advance("4m");
        }
        ok(get(connections() + "/" + id));
        ok(get(queues() + "/q1"));
        ok(get(journal() + "/polling"))
                .jsonPath("$.polling.length()")
                .isEqualTo(2)
                .jsonPath("$.polling[0].resource")
                .isEqualTo("connection/" + id)
                .jsonPath("$.polling[0].polls")
                .isEqualTo(5)
                .jsonPath("$.polling[0].observedStates")
                .isEqualTo(List.of("CREATING", "ACTIVE"))
                .jsonPath("$.polling[0].finishedAt")
                .isEqualTo("2030-01-01T00:10:00Z")
                .jsonPath("$.polling[0].noticedAfter")
                .isEqualTo("PT2M")
                .jsonPath("$.polling[0].redundantPolls")
                .isEqualTo(1)
                .jsonPath("$.polling[0].abandoned")
                .isEqualTo(false)
                .jsonPath("$.polling[0].shortestInterval")
                .isNotEmpty();
    }

    @Test
    void abortedRequestIsRecorded() {
        ok(put(adminUri() + "/timing", Map.of("delays", Map.of("queue-start", "9m", "peering", "1m"))));
        createQueue("q1");
        String id = createConnection("c", "q1");
        ok(get(connections() + "/" + id));
        ok(get(journal() + "/polling")).jsonPath("$.polling[0].abandoned").isEqualTo(false);
        advance("1h");
        ok(get(journal() + "/polling"))
                .jsonPath("$.polling[0].abandoned")
                .isEqualTo(true)
                .jsonPath("$.polling[0].noticedAfter")
                .doesNotExist();
        ok(delete(connections() + "/" + id));
        ok(get(journal() + "/polling"))
                .jsonPath("$.polling[0].abandoned")
                .isEqualTo(true)
                .jsonPath("$.polling[0].finishedAt")
                .isEqualTo("2030-01-01T00:10:00Z");
    }

    private List<String> operations(String query) {
        return read(get(journal() + query), "$.calls[*].operation");
    }

    private String journal() {
        return adminUri() + "/journal";
    }
}
