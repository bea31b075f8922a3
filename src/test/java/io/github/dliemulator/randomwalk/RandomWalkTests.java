package io.github.dliemulator.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.ResourceTransition;
import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import io.github.dliemulator.randomwalk.ApiClient.Response;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Thousands of random calls on one project, valid and invalid ones, with the clock advanced in between. The invariants hold after each
 * call, and a seed gives equal responses when it is repeated. {@code -Dwalk.seed} selects the seed, {@code -Dwalk.calls} the number of calls.
 */
@AllowsUndocumentedRequests("Numbers as text, and more of that kind")
class RandomWalkTests extends EmulatorTest {

    private static final List<ResourceTransition> TRANSITIONS = ResourceTransition.declared();

    private final long seed = Long.getLong("walk.seed", new Random().nextLong(1_000_000));
    private final Map<String, Integer> outcomes = new TreeMap<>();

    int calls() {
        return Integer.getInteger("walk.calls", 500);
    }

    @Test
    void invariantsHoldAndTheWalkIsRepeatable() {
        System.out.printf("Walks %d calls with -Dwalk.seed=%d%n", calls(), seed);
        project = "walk" + seed;
        ApiClient client = new ApiClient(port);
        RandomWalk walk = new RandomWalk(project, seed, calls());
        Invariants invariants = new Invariants(client, project);
        List<String> first = walk.run(i -> client, (i, call, response) -> check(i, call, response, invariants));
        System.out.println("Answered " + outcomes);
        List<String> second = walk.run(i -> client, (i, call, response) -> {});
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).as("call %d of -Dwalk.seed=%d", i, seed).isEqualTo(first.get(i));
        }
    }

    private void check(int i, ApiCall call, Response response, Invariants invariants) {
        outcomes.merge(response.status() + errorCode(response), 1, Integer::sum);
        try {
            assertThat(response.status()).isLessThan(500);
            invariants.check();
            assertDeclaredTransitions(response);
        } catch (AssertionError broken) {
            throw new AssertionError("Call %d of -Dwalk.seed=%d: %s -> %s".formatted(i, seed, call, response), broken);
        }
    }

    /** An {@code advance} tells how. */
    private static void assertDeclaredTransitions(Response response) {
        if (response.isOk() && response.text().contains("\"changes\"")) {
            assertThat(response.json().path("changes").valueStream().map(RandomWalkTests::transition))
                    .filteredOn(ResourceTransition::isStateTransition)
                    .isSubsetOf(TRANSITIONS);
        }
    }

    private static ResourceTransition transition(JsonNode change) {
        return ResourceTransition.ofChange(
                change.path("resource").asString(),
                change.path("from").asString(),
                change.path("to").asString());
    }

    /** A refusal has a code and says why; VPC's names both in its own way, and the operator's are problem details. */
    private static String errorCode(Response response) {
        if (response.isOk()) {
            return "";
        }
        JsonNode error = response.json();
        if (error.has("message")) {
            assertThat(error.path("message").asString()).isNotBlank();
            return " " + error.path("code").asString();
        }
        assertThat(error.path("error_msg").asString(error.path("detail").asString()))
                .isNotBlank();
        return " " + error.path("error_code").asString("problem");
    }
}
