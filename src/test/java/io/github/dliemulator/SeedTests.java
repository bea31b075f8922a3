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

/** The same seed and the same calls give the same run, however the calls fall over each other. */
class SeedTests extends EmulatorTest {

    private static final int CLIENTS = 32;

    /**
     * What a run came to.
     *
     * @param heard what each client heard while it went on
     * @param resources every resource with its course
     * @param answers what the DLI API says of each queue and connection
     */
    private record Outcome(Map<Integer, List<String>> heard, List<Map<?, ?>> resources, Map<Object, String> answers) {}

    private final Map<Integer, List<String>> heard = new ConcurrentHashMap<>();

    @Test
    void callsThatComeAllAtOnceHaveTheSameOutcomeAsOneByOne() {
        project = "crowd"; // what is drawn depends on it
        Outcome oneByOne = playOneByOne();
        try (ConfigurableApplicationContext other = startWithSeed(1)) {
            talkTo(other);
            assertThat(playAllAtOnce()).isEqualTo(oneByOne);
        }
    }

    @Test
    void sameWorldBegunAnewHasTheSameOutcomeWordForWord() {
        project = "anew";
        Outcome once = playAllAtOnce();
        post(operator() + "/reset", Map.of()).expectStatus().isNoContent();
        assertThat(playAllAtOnce()).isEqualTo(once);
    }

    @Test
    void anotherSeedHasAnotherOutcome() {
        project = "seeds";
        Outcome oneByOne = playOneByOne();
        try (ConfigurableApplicationContext other = startWithSeed(2)) {
            talkTo(other);
            Outcome another = playOneByOne();
            assertThat(another.resources()).hasSameSizeAs(oneByOne.resources()).isNotEqualTo(oneByOne.resources());
            assertThat(another.answers().values())
                    .hasSameSizeAs(oneByOne.answers().values())
                    .doesNotContainAnyElementsOf(oneByOne.answers().values());
        }
    }

    private static ConfigurableApplicationContext startWithSeed(long seed) {
        return start("--dli.seed=" + seed);
    }

    private Outcome playOneByOne() {
        begin();
        IntStream.range(0, CLIENTS).forEach(client -> ok(play(client)));
        return outcome();
    }

    private Outcome playAllAtOnce() {
        begin();
        List<Integer> clients = IntStream.range(0, CLIENTS).boxed().collect(Collectors.toList());
        Collections.shuffle(clients, new Random(1));
        assertThat(AtOnce.tally(CLIENTS, i -> play(clients.get(i)))).isEqualTo(Map.of("200", (long) CLIENTS));
        return outcome();
    }

    /** All that is drawn: how long things take, how they end, what a script leaves open, and which calls go wrong. */
    private void begin() {
        heard.clear();
        ok(put(clock(), Map.of("mode", "frozen", "now", T0)));
        ok(put(operator() + "/timing", Map.of("profile", "documented", "failures", Map.of("peering", 0.5))));
        ok(put(operator() + "/scripts", """
                [{"match": {"kind": "queue", "name": "ml_*"}, "steps": [{"for": "2m..8m"}, {"state": "AVAILABLE"}]},
                 {"match": {"kind": "peer", "queue": "ml_*"}, "steps": [
                   {"for": "10s..20m"},
                   {"oneOf": [{"state": "ACTIVE"}, {"state": "FAILED", "message": "By script"}]}]}]"""));
        ok(put(operator() + "/faults", """
                [{"operation": "ShowQueue", "kind": "error", "status": 503, "probability": 0.4}]"""));
    }

    /** What one client does: a queue made twice, a connection that binds it and later another one; its last answer. */
    private ResponseSpec play(int client) {
        String first = "etl_" + client;
        String second = "ml_" + client;
        givenQueue(first);
        ok(delete(queues() + "/" + first));
        givenQueue(first);
        String connection = givenConnection("lake_" + client, first);
        givenQueue(second);
        heard.put(client, IntStream.range(0, 6).mapToObj(nth -> look(first)).toList());
        return post(connections() + "/" + connection + "/associate-queue", Map.of("queues", List.of(second)));
    }

    /** What is heard of a queue, or that it was not to be had. */
    private String look(String queue) {
        return String.valueOf(get(queues() + "/" + queue)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .replaceAll("\"request_id\":\"[^\"]*\"", "");
    }

    /** As it is when some peerings are made, some have failed and some are under way. */
    private Outcome outcome() {
        assertThat(heard.toString()).contains("error_code", "\"queueName\"");
        ok(put(operator() + "/faults", "[]"));
        advance("9m");
        List<Map<?, ?>> resources = resources();
        Outcome outcome = new Outcome(
                Map.copyOf(heard),
                resources,
                resources.stream()
                        .filter(resource -> List.of("queue", "connection").contains(resource.get("kind")))
                        .collect(Collectors.toMap(resource -> resource.get("id"), this::answer)));
        assertThat(outcome.resources()).hasSize(7 * CLIENTS);
        assertThat(outcome.answers().toString()).contains("\"CREATING\"", "\"ACTIVE\"", "\"FAILED\"", "By script");
        return outcome;
    }

    /** All but the preset queue, which is made in real time. */
    private List<Map<?, ?>> resources() {
        List<?> resources = read(get(operator() + "/resources"), "$.resources");
        return resources.stream()
                .<Map<?, ?>>map(Map.class::cast)
                .filter(resource -> !resource.get("id").equals("default"))
                .toList();
    }

    private String answer(Map<?, ?> resource) {
        String list = resource.get("kind").equals("queue") ? queues() : connections();
        return text(get(list + "/" + resource.get("id")));
    }
}
