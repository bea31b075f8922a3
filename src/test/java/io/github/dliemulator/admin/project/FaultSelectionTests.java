package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.ConcurrentRequests;
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

/** The calls that a fault matches, and its counters. */
@ExtendWith(OutputCaptureExtension.class)
class FaultSelectionTests extends FaultTest {

    @AfterEach
    void nothingIsLogged(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("WARN", "ERROR", "Exception");
    }

    @Test
    void faultIsAppliedToTheFirstCalls() {
        setFaults(fault("ListQueues", "error", "first", 2));
        assertThat(statuses(4, queues())).containsExactly(500, 500, 200, 200);
        assertThat(counters(0)).containsExactly(4, 2);
    }

    @Test
    void faultIsAppliedToEveryThirdCall() {
        setFaults(fault("ListQueues", "error", "every", 3));
        assertThat(statuses(7, queues())).containsExactly(200, 200, 500, 200, 200, 500, 200);
        assertThat(counters(0)).containsExactly(7, 2);
    }

    @Test
    void faultIsAppliedToAllCallsByDefault() {
        setFaults(fault("ListQueues", "error"));
        assertThat(statuses(3, queues())).containsOnly(500);
        assertThat(counters(0)).containsExactly(3, 3);
        ok(get(pools()));
    }

    @Test
    void firstMatchingFaultWins() {
        setFaults(
                fault("ListQueues", "error", "first", 1),
                fault("*", "throttle", "first", 1),
                fault("*", "error", "status", 502, "every", 2));
        assertThat(statuses(5, queues())).containsExactly(500, 429, 200, 502, 200);
        assertThat(List.of(counters(0), counters(1), counters(2)))
                .containsExactly(List.of(5, 1), List.of(4, 1), List.of(3, 1));
    }

    @RepeatedTest(2)
    void exactlyTheFirstOfConcurrentCallsFail() {
        setFaults(fault("ListQueues", "error", "first", 2));
        assertThat(ConcurrentRequests.countOutcomes(32, i -> get(queues())))
                .isEqualTo(Map.of("200", 30L, "500 DLI.0999", 2L));
        assertThat(counters(0)).containsExactly(32, 2);
    }

    @Test
    void exactlyEveryFourthOfConcurrentCallsFails() {
        setFaults(fault("*", "stale-read", "by", "1s..2s"), fault("*", "error", "every", 4));
        assertThat(ConcurrentRequests.countOutcomes(
                        32, i -> post(queues(), Map.of("queue_name", "q" + i, "cu_count", 16))))
                .isEqualTo(Map.of("200", 24L, "500 DLI.0999", 8L));
        assertThat(counters(1)).containsExactly(32, 8);
    }

    @Test
    void faultsCanBeReplacedDuringConcurrentCalls() {
        Map<String, Object> fault = fault("ListQueues", "error", "probability", 0.5);
        setFaults(fault);
        assertThat(ConcurrentRequests.countOutcomes(32, i -> i % 8 == 0 ? put(faults(), List.of(fault)) : get(queues()))
                        .keySet())
                .isSubsetOf("200", "500 DLI.0999");
        setFaults(fault);
        assertThat(counters(0)).containsExactly(0, 0);
    }

    @Test
    void projectCanBeResetDuringConcurrentCalls() {
        setFaults(fault("ListQueues", "error", "probability", 0.5));
        assertThat(ConcurrentRequests.countOutcomes(32, i -> i == 16 ? delete(adminUri()) : get(queues()))
                        .keySet())
                .isSubsetOf("200", "204", "500 DLI.0999");
        assertThat(statuses(3, queues())).containsOnly(200);
    }

    @Test
    void faultExpiresAfterItsDuration() {
        setFaults(
                fault("ListQueues", "error", "expiresAfter", "PT5M"),
                fault("ListQueues", "throttle", "expiresAfter", "10m"));
        ok(get(faults()))
                .jsonPath("$.faults[0].expiresAt")
                .isEqualTo("2030-01-01T00:05:00Z")
                .jsonPath("$.faults[0].expiresAfter")
                .isEqualTo("PT5M");
        advance("299s");
        assertThat(status(get(queues()))).isEqualTo(500);
        advance("1s");
        assertThat(status(get(queues()))).isEqualTo(429);
        advance("5m");
        assertThat(status(get(queues()))).isEqualTo(200);
        assertThat(counters(0)).containsExactly(1, 1);
    }

    @Test
    void replacedFaultsAreCountedFromZero() {
        setFaults(fault("ListQueues", "error", "first", 1));
        assertThat(statuses(2, queues())).containsExactly(500, 200);
        setFaults(fault("ListQueues", "error", "first", 1));
        assertThat(counters(0)).containsExactly(0, 0);
        assertThat(statuses(2, queues())).containsExactly(500, 200);
    }

    @Test
    void faultsAreShownAsSet() {
        Map<String, Object> fault = fault(
                "ListQueues",
                "error",
                "status",
                503,
                "code",
                "DLI.0012",
                "message",
                "m",
                "every",
                2,
                "expiresAfter",
                "PT1H");
        Map<String, Object> shown = read(put(faults(), List.of(fault)), "$.faults[0]");
        assertThat(shown).containsAllEntriesOf(fault).hasSize(fault.size() + 3);
        assertThat(EmulatorTest.<Map<String, Object>>read(get(faults()), "$.faults[0]"))
                .isEqualTo(shown);
        Map<String, Object> latency = fault("*", "latency", "by", "PT1S..PT2S", "probability", 0.25);
        assertThat(EmulatorTest.<Map<String, Object>>read(put(faults(), List.of(latency)), "$.faults[0]"))
                .containsAllEntriesOf(latency)
                .doesNotContainKey("expiresAt");
    }

    @Test
    void deletedFaultsAreNotApplied() {
        assertThat(shown()).isEmpty();
        setFaults(fault("*", "error"));
        delete(faults()).expectStatus().isNoContent();
        assertThat(shown()).isEmpty();
        ok(get(queues()));
        setFaults(fault("*", "error"));
        setFaults();
        ok(get(queues()));
    }

    private List<?> shown() {
        return read(get(faults()), "$.faults");
    }

    @Test
    void projectsDoNotShareFaults() {
        String originalProject = project;
        setFaults(fault("*", "error", "first", 1));
        setUpProject();
        ok(get(queues()));
        setFaults(fault("*", "throttle"));
        project = originalProject;
        assertThat(statuses(2, queues())).containsExactly(500, 200);
    }

    @Test
    void resetProjectHasNoFaults() {
        setFaults(fault("*", "error"));
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
        ok(get(queues()));
        assertThat(shown()).isEmpty();
    }

    @Test
    void adminAndIdentityCallsAreExcluded() {
        setFaults(fault("*", "error"));
        ok(get(clock()));
        ok(get("/_emulator"));
        ok(get("/v3/projects"));
        ok(get("/actuator/health"));
    }

    @Test
    void unknownCallIsRejectedAsUsual() {
        setFaults(fault("*", "error"));
        error(get("/v1.0/" + project + "/nothing"), 404, "APIGW.0101");
        error(get("/v1.0/a-b/queues"), 400, "DLI.0001");
        assertThat(counters(0)).containsExactly(0, 0);
    }

    @Test
    void hundredFaultsAreEvaluated() {
        setFaults(IntStream.range(0, 100)
                .mapToObj(i -> fault("ListQueues", "error", "status", 400 + i, "first", 1))
                .toArray());
        assertThat(statuses(3, queues())).containsExactly(400, 401, 402);
    }
}
