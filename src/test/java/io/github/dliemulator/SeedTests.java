package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** One seed and one set of calls give one result, in any order of concurrent calls. */
class SeedTests extends EmulatorTest {

    private static final int CLIENTS = 32;

    /**
     * The result of a run.
     *
     * @param queueResponses the responses to each client during the run
     * @param resources every resource with its course
     * @param resourceDetails what the DLI API says of each queue and connection
     */
    private record Outcome(
            Map<Integer, List<String>> queueResponses,
            List<Map<?, ?>> resources,
            Map<Object, String> resourceDetails) {}

    private final Map<Integer, List<String>> queueResponses = new ConcurrentHashMap<>();

    @Test
    void concurrentCallsHaveTheSameOutcomeAsSequentialOnes() {
        project = "crowd"; // what is drawn depends on it
        Outcome sequential = runSequentially();
        try (ConfigurableApplicationContext other = startWithSeed(1)) {
            useEmulator(other);
            assertThat(runConcurrently()).isEqualTo(sequential);
        }
    }

    @Test
    void resetProjectHasTheIdenticalOutcome() {
        project = "anew";
        Outcome once = runConcurrently();
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
        assertThat(runConcurrently()).isEqualTo(once);
    }

    @Test
    void anotherSeedHasAnotherOutcome() {
        project = "seeds";
        Outcome sequential = runSequentially();
        try (ConfigurableApplicationContext other = startWithSeed(2)) {
            useEmulator(other);
            Outcome another = runSequentially();
            assertThat(another.resources())
                    .hasSameSizeAs(sequential.resources())
                    .isNotEqualTo(sequential.resources());
            assertThat(another.resourceDetails().values())
                    .hasSameSizeAs(sequential.resourceDetails().values())
                    .doesNotContainAnyElementsOf(sequential.resourceDetails().values());
        }
    }

    private static ConfigurableApplicationContext startWithSeed(long seed) {
        return start("--dli.seed=" + seed);
    }

    private Outcome runSequentially() {
        prepareProject();
        IntStream.range(0, CLIENTS).forEach(client -> ok(runClient(client)));
        return outcome();
    }

    private Outcome runConcurrently() {
        prepareProject();
        List<Integer> clients = IntStream.range(0, CLIENTS).boxed().collect(Collectors.toList());
        Collections.shuffle(clients, new Random(1));
        assertThat(ConcurrentRequests.countOutcomes(CLIENTS, i -> runClient(clients.get(i))))
                .isEqualTo(Map.of("200", (long) CLIENTS));
        return outcome();
    }

    /** Uses everything that is sampled: delays, failures, alternatives of scripts, and faults. */
    private void prepareProject() {
        queueResponses.clear();
        ok(put(clock(), Map.of("mode", "frozen", "now", T0)));
        ok(put(adminUri() + "/timing", Map.of("profile", "documented", "failures", Map.of("peering", 0.5))));
        ok(put(adminUri() + "/scripts", """
                [{"match": {"kind": "queue", "name": "ml_*"}, "steps": [{"for": "2m..8m"}, {"state": "AVAILABLE"}]},
                 {"match": {"kind": "peer", "queue": "ml_*"}, "steps": [
                   {"for": "10s..20m"},
                   {"oneOf": [{"state": "ACTIVE"}, {"state": "FAILED", "message": "By script"}]}]}]"""));
        ok(put(adminUri() + "/faults", """
                [{"operation": "ShowQueue", "kind": "error", "status": 503, "probability": 0.4}]"""));
    }

    /** The requests of one client: it creates a queue twice, and a connection that binds it and later another one. Returns the last response. */
    private ResponseSpec runClient(int client) {
        String first = "etl_" + client;
        String second = "ml_" + client;
        createQueue(first);
        ok(delete(queues() + "/" + first));
        createQueue(first);
        String connection = createConnection("lake_" + client, first);
        createQueue(second);
        queueResponses.put(
                client, IntStream.range(0, 6).mapToObj(nth -> showQueue(first)).toList());
        return post(connections() + "/" + connection + "/associate-queue", Map.of("queues", List.of(second)));
    }

    /** Returns the response about a queue, or the error. */
    private String showQueue(String queue) {
        return String.valueOf(get(queues() + "/" + queue)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .replaceAll("\"request_id\":\"[^\"]*\"", "");
    }

    /** As it is when some peerings are made, some have failed and some are under way. */
    private Outcome outcome() {
        assertThat(queueResponses.toString()).contains("error_code", "\"queueName\"");
        ok(put(adminUri() + "/faults", "[]"));
        advance("9m");
        List<Map<?, ?>> resources = resources();
        Outcome outcome = new Outcome(
                Map.copyOf(queueResponses),
                resources,
                resources.stream()
                        .filter(resource -> List.of("queue", "connection").contains(resource.get("kind")))
                        .collect(Collectors.toMap(resource -> resource.get("id"), this::showResource)));
        assertThat(outcome.resources()).hasSize(7 * CLIENTS);
        assertThat(outcome.resourceDetails().toString())
                .contains("\"CREATING\"", "\"ACTIVE\"", "\"FAILED\"", "By script");
        return outcome;
    }

    /** All but the preset queue, which is made in real time. */
    private List<Map<?, ?>> resources() {
        List<?> resources = read(get(adminUri() + "/resources"), "$.resources");
        return resources.stream()
                .<Map<?, ?>>map(Map.class::cast)
                .filter(resource -> !resource.get("id").equals("default"))
                .toList();
    }

    private String showResource(Map<?, ?> resource) {
        String list = resource.get("kind").equals("queue") ? queues() : connections();
        return text(get(list + "/" + resource.get("id")));
    }
}
