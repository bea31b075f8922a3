package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
     * @param resources every resource with its course
     * @param answers what the DLI API says of each queue and connection
     */
    private record Outcome(List<Map<?, ?>> resources, Map<Object, Map<?, ?>> answers) {}

    @Test
    void callsThatComeAllAtOnceHaveTheSameOutcomeAsOneByOne() {
        Outcome oneByOne = playOneByOne();
        try (ConfigurableApplicationContext other = startWithSeed(1)) {
            talkTo(other);
            assertThat(playAllAtOnce()).isEqualTo(oneByOne);
        }
    }

    @Test
    void anotherSeedHasAnotherOutcome() {
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

    private void begin() {
        ok(put(clock(), Map.of("mode", "frozen", "now", T0)));
        ok(put(operator() + "/timing", Map.of("profile", "documented", "failures", Map.of("peering", 0.5))));
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
        return post(connections() + "/" + connection + "/associate-queue", Map.of("queues", List.of(second)));
    }

    /** As it is when some peerings are made, some have failed and some are under way. */
    private Outcome outcome() {
        advance("9m");
        List<Map<?, ?>> resources = resources();
        Outcome outcome = new Outcome(
                resources,
                resources.stream()
                        .filter(resource -> List.of("queue", "connection").contains(resource.get("kind")))
                        .collect(Collectors.toMap(resource -> resource.get("id"), this::answer)));
        assertThat(outcome.resources()).hasSize(7 * CLIENTS);
        assertThat(outcome.answers().toString()).contains("status=CREATING", "status=ACTIVE", "status=FAILED");
        return outcome;
    }

    /** All but the preset queue, which is made in real time. */
    private List<Map<?, ?>> resources() {
        List<?> resources = (List<?>) body(operator() + "/resources").get("resources");
        return resources.stream()
                .<Map<?, ?>>map(Map.class::cast)
                .filter(resource -> !resource.get("id").equals("default"))
                .toList();
    }

    private Map<?, ?> answer(Map<?, ?> resource) {
        String list = resource.get("kind").equals("queue") ? queues() : connections();
        return body(list + "/" + resource.get("id"));
    }

    private Map<?, ?> body(String uri) {
        return get(uri).expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
