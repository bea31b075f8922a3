package io.github.dliemulator.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.StateEdge;
import io.github.dliemulator.contract.BeyondContract;
import io.github.dliemulator.walk.Wire.Answer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Ten thousand random calls on one world, valid and invalid ones, with the clock advanced in between: nothing breaks, what must
 * hold holds after each call, and the same seed gives the same answers again. {@code -Dwalk.seed} walks a known way,
 * {@code -Dwalk.calls} another distance.
 */
@BeyondContract("Numbers as text, and more of that kind")
class RandomWalkTests extends EmulatorTest {

    private static final List<StateEdge> WAYS = StateEdge.declared();

    private final long seed = Long.getLong("walk.seed", new Random().nextLong(1_000_000));
    private final Map<String, Integer> answers = new TreeMap<>();

    int calls() {
        return Integer.getInteger("walk.calls", 10_000);
    }

    @Test
    void holdsWhatMustHoldAndCanBeReplayed() {
        System.out.printf("Walks %d calls with -Dwalk.seed=%d%n", calls(), seed);
        project = "walk" + seed;
        Wire wire = new Wire(port);
        Walk walk = new Walk(project, seed, calls());
        Invariants invariants = new Invariants(wire, project);
        List<String> first = walk.steps(i -> wire, (i, call, answer) -> check(i, call, answer, invariants));
        System.out.println("Answered " + answers);
        List<String> second = walk.steps(i -> wire, (i, call, answer) -> {});
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).as("call %d of -Dwalk.seed=%d", i, seed).isEqualTo(first.get(i));
        }
    }

    private void check(int i, Call call, Answer answer, Invariants invariants) {
        answers.merge(answer.status() + code(answer), 1, Integer::sum);
        try {
            assertThat(answer.status()).isLessThan(500);
            invariants.check();
            resourcesGoDeclaredWays(answer);
        } catch (AssertionError broken) {
            throw new AssertionError("Call %d of -Dwalk.seed=%d: %s -> %s".formatted(i, seed, call, answer), broken);
        }
    }

    /** An {@code advance} tells how. */
    private static void resourcesGoDeclaredWays(Answer answer) {
        if (answer.isOk() && answer.text().contains("\"changes\"")) {
            assertThat(answer.json().path("changes").valueStream().map(RandomWalkTests::edge))
                    .filteredOn(StateEdge::hasStates)
                    .isSubsetOf(WAYS);
        }
    }

    private static StateEdge edge(JsonNode change) {
        return StateEdge.passed(
                change.path("resource").asString(),
                change.path("from").asString(),
                change.path("to").asString());
    }

    /** A refusal has a code and says why; VPC's names both in its own way, and the operator's are problem details. */
    private static String code(Answer answer) {
        if (answer.isOk()) {
            return "";
        }
        JsonNode refusal = answer.json();
        if (refusal.has("message")) {
            assertThat(refusal.path("message").asString()).isNotBlank();
            return " " + refusal.path("code").asString();
        }
        assertThat(refusal.path("error_msg").asString(refusal.path("detail").asString()))
                .isNotBlank();
        return " " + refusal.path("error_code").asString("problem");
    }
}
