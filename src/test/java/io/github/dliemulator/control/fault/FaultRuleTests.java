package io.github.dliemulator.control.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.AtOnce;
import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Which calls go wrong, and how that is counted. */
@ExtendWith(OutputCaptureExtension.class)
class FaultRuleTests extends FaultTest {

    @AfterEach
    void nothingIsLogged(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("WARN", "ERROR", "Exception");
    }

    @Test
    void firstCallsGoWrong() {
        given(fault("ListQueues", "error", "first", 2));
        assertThat(statuses(4, queues())).containsExactly(500, 500, 200, 200);
        assertThat(counted(0)).containsExactly(4, 2);
    }

    @Test
    void everyThirdCallGoesWrong() {
        given(fault("ListQueues", "error", "every", 3));
        assertThat(statuses(7, queues())).containsExactly(200, 200, 500, 200, 200, 500, 200);
        assertThat(counted(0)).containsExactly(7, 2);
    }

    @Test
    void allCallsGoWrongWhereNothingElseIsSaid() {
        given(fault("ListQueues", "error"));
        assertThat(statuses(3, queues())).containsOnly(500);
        assertThat(counted(0)).containsExactly(3, 3);
        ok(get(pools()));
    }

    @Test
    void firstFaultThatStrikesDecides() {
        given(
                fault("ListQueues", "error", "first", 1),
                fault("*", "throttle", "first", 1),
                fault("*", "error", "status", 502, "every", 2));
        assertThat(statuses(5, queues())).containsExactly(500, 429, 200, 502, 200);
        assertThat(List.of(counted(0), counted(1), counted(2)))
                .containsExactly(List.of(5, 1), List.of(4, 1), List.of(3, 1));
    }

    @RepeatedTest(2)
    void ofManyCallsAtOnceExactlyTheFirstGoWrong() {
        given(fault("ListQueues", "error", "first", 2));
        assertThat(AtOnce.tally(32, i -> get(queues()))).isEqualTo(Map.of("200", 30L, "500 DLI.0999", 2L));
        assertThat(counted(0)).containsExactly(32, 2);
    }

    @Test
    void ofManyCallsAtOnceExactlyEveryFourthGoesWrong() {
        given(fault("*", "stale-read", "by", "1s..2s"), fault("*", "error", "every", 4));
        assertThat(AtOnce.tally(32, i -> post(queues(), Map.of("queue_name", "q" + i, "cu_count", 16))))
                .isEqualTo(Map.of("200", 24L, "500 DLI.0999", 8L));
        assertThat(counted(1)).containsExactly(32, 8);
    }

    @Test
    void listThatIsReplacedWhileManyCallIsNoMistake() {
        Map<String, Object> fault = fault("ListQueues", "error", "probability", 0.5);
        given(fault);
        assertThat(AtOnce.tally(32, i -> i % 8 == 0 ? put(faults(), List.of(fault)) : get(queues()))
                        .keySet())
                .isSubsetOf("200", "500 DLI.0999");
        given(fault);
        assertThat(counted(0)).containsExactly(0, 0);
    }

    @Test
    void worldThatIsEmptiedWhileManyCallIsNoMistake() {
        given(fault("ListQueues", "error", "probability", 0.5));
        assertThat(AtOnce.tally(32, i -> i == 16 ? delete(operator()) : get(queues()))
                        .keySet())
                .isSubsetOf("200", "204", "500 DLI.0999");
        assertThat(statuses(3, queues())).containsOnly(200);
    }

    @Test
    void faultLastsAsLongAsItIsTold() {
        given(fault("ListQueues", "error", "ttl", "PT5M"), fault("ListQueues", "throttle", "ttl", "10m"));
        ok(get(faults()))
                .jsonPath("$.faults[0].until")
                .isEqualTo("2030-01-01T00:05:00Z")
                .jsonPath("$.faults[0].ttl")
                .isEqualTo("5m");
        advance("299s");
        assertThat(status(get(queues()))).isEqualTo(500);
        advance("1s");
        assertThat(status(get(queues()))).isEqualTo(429);
        advance("5m");
        assertThat(status(get(queues()))).isEqualTo(200);
        assertThat(counted(0)).containsExactly(1, 1);
    }

    @Test
    void newListCountsAnew() {
        given(fault("ListQueues", "error", "first", 1));
        assertThat(statuses(2, queues())).containsExactly(500, 200);
        given(fault("ListQueues", "error", "first", 1));
        assertThat(counted(0)).containsExactly(0, 0);
        assertThat(statuses(2, queues())).containsExactly(500, 200);
    }

    @Test
    void listIsShownAsItWasGiven() {
        Map<String, Object> fault = fault(
                "ListQueues", "error", "status", 503, "code", "DLI.0012", "message", "m", "every", 2, "ttl", "1h");
        Map<String, Object> shown = read(put(faults(), List.of(fault)), "$.faults[0]");
        assertThat(shown).containsAllEntriesOf(fault).hasSize(fault.size() + 3);
        assertThat(EmulatorTest.<Map<String, Object>>read(get(faults()), "$.faults[0]"))
                .isEqualTo(shown);
        Map<String, Object> latency = fault("*", "latency", "by", "1s..2s", "probability", 0.25);
        assertThat(EmulatorTest.<Map<String, Object>>read(put(faults(), List.of(latency)), "$.faults[0]"))
                .containsAllEntriesOf(latency)
                .doesNotContainKey("until");
    }

    @Test
    void nothingGoesWrongOnceFaultsAreDeleted() {
        assertThat(shown()).isEmpty();
        given(fault("*", "error"));
        delete(faults()).expectStatus().isNoContent();
        assertThat(shown()).isEmpty();
        ok(get(queues()));
        given(fault("*", "error"));
        given();
        ok(get(queues()));
    }

    private List<?> shown() {
        return read(get(faults()), "$.faults");
    }

    @Test
    void worldsDoNotShareFaults() {
        String mine = project;
        given(fault("*", "error", "first", 1));
        beginInAProjectOfItsOwn();
        ok(get(queues()));
        given(fault("*", "throttle"));
        project = mine;
        assertThat(statuses(2, queues())).containsExactly(500, 200);
    }

    @Test
    void worldThatIsResetHasNoFaults() {
        given(fault("*", "error"));
        post(operator() + "/reset", Map.of()).expectStatus().isNoContent();
        ok(get(queues()));
        assertThat(shown()).isEmpty();
    }

    @Test
    void operatorAndThoseWhoAskWhoTheyAreAreSpared() {
        given(fault("*", "error"));
        ok(get(clock()));
        ok(get("/_emulator"));
        ok(get("/v3/projects"));
        ok(get("/actuator/health"));
    }

    @Test
    void unknownCallIsRefusedAsEver() {
        given(fault("*", "error"));
        refusal(get("/v1.0/" + project + "/nothing"), 404, "APIGW.0101");
        refusal(get("/v1.0/a-b/queues"), 400, "DLI.0001");
        assertThat(counted(0)).containsExactly(0, 0);
    }

    @Test
    void hundredFaultsAreAsked() {
        given(IntStream.range(0, 100)
                .mapToObj(i -> fault("ListQueues", "error", "status", 400 + i, "first", 1))
                .toArray());
        assertThat(statuses(3, queues())).containsExactly(400, 401, 402);
    }
}
