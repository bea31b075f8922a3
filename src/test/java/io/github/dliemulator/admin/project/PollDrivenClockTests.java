package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.ConcurrentRequests;
import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.PoolTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clocks that polls advance. */
class PollDrivenClockTests extends PoolTest {

    @BeforeEach
    void useDocumentedTiming() {
        ok(put(adminUri() + "/timing", "\"documented\""));
    }

    @Test
    void clientThatPollsAPeerFindsItActive() {
        usePollDrivenClock(2);
        createQueue("q1");
        String id = createConnection("c", "q1");
        assertThat(peerStatus(id)).isEqualTo("CREATING");
        assertThat(peerStatus(id)).isEqualTo("CREATING");
        assertThat(peerStatus(id)).isEqualTo("ACTIVE");
        ok(get(clock())).jsonPath("$.pending").isEqualTo(0);
    }

    @Test
    void clockStopsWhenNoChangeIsPending() {
        usePollDrivenClock(1);
        String id = createConnection("c");
        for (int i = 0; i < 5; i++) {
            ok(get(connections() + "/" + id));
            ok(get(queues()));
        }
        ok(get(clock())).jsonPath("$.now").isEqualTo(T0);
    }

    @Test
    void resourcesThatAreNotPolledDoNotAdvanceTheClock() {
        usePollDrivenClock(1);
        createQueue("q1");
        for (int i = 0; i < 5; i++) {
            ok(get(pools()));
            ok(get(connections()));
            ok(get("/v3/" + project + "/quotas"));
        }
        ok(get(clock())).jsonPath("$.now").isEqualTo(T0).jsonPath("$.pending").isEqualTo(1);
    }

    @Test
    void listCountsAsAPollOfEachListedResource() {
        usePollDrivenClock(2);
        ok(post(pools(), pool("pool_a", 64, 64)));
        assertThat(poolStatus()).isEqualTo("CREATING");
        assertThat(poolStatus()).isEqualTo("CREATING");
        assertThat(poolStatus()).isEqualTo("AVAILABLE");
    }

    @Test
    void pollsAreCountedPerQueue() {
        usePollDrivenClock(2);
        createQueue("q1");
        createQueue("q2");
        ok(get(queues() + "/q1"));
        ok(get(queues() + "/Q2"));
        ok(get(queues() + "/q1"));
        ok(get(clock())).jsonPath("$.now").isEqualTo(T0);
        ok(get(queues() + "/Q1"));
        assertThat(EmulatorTest.<String>read(get(clock()), "$.now")).isNotEqualTo(T0);
    }

    @Test
    void scalingCompletesAfterTheConfiguredPolls() {
        createQueue("q1");
        advance("1h");
        ok(put(queues() + "/q1/action", Map.of("action", "scale_out", "cu_count", 16)));
        usePollDrivenClock(1);
        ok(get(queues() + "/q1")).jsonPath("$.cuCount").isEqualTo(16);
        ok(get(queues() + "/q1")).jsonPath("$.cuCount").isEqualTo(32);
    }

    @Test
    void concurrentPollsAreCountedIndividually() {
        usePollDrivenClock(31);
        createQueue("q1");
        assertThat(ConcurrentRequests.countOutcomes(31, i -> get(queues() + "/q1")))
                .isEqualTo(Map.of("200", 31L));
        ok(get(clock())).jsonPath("$.now").isEqualTo(T0);
        ok(get(queues() + "/q1"));
        ok(get(clock())).jsonPath("$.pending").isEqualTo(0);
    }

    @Test
    void otherModesIgnorePolls() {
        usePollDrivenClock(1);
        ok(put(clock(), Map.of("mode", "frozen"))).jsonPath("$.afterPolls").doesNotExist();
        createQueue("q1");
        for (int i = 0; i < 5; i++) {
            ok(get(queues() + "/q1"));
        }
        ok(get(clock())).jsonPath("$.now").isEqualTo(T0);
        ok(put(clock(), Map.of("mode", "frozen", "afterPolls", 1)))
                .jsonPath("$.mode")
                .isEqualTo("auto")
                .jsonPath("$.factor")
                .isEqualTo(0);
        ok(get(queues() + "/q1"));
        ok(get(queues() + "/q1"));
        ok(get(clock())).jsonPath("$.pending").isEqualTo(0);
    }

    @Test
    void deletingTheProjectWhilePollingIsHandled() {
        Map<String, Object> projectSpec =
                Map.of("projectId", project, "clock", Map.of("mode", "auto", "afterPolls", 1), "timing", "documented");
        Set<String> outcomes = new TreeSet<>();
        for (int round = 0; round < 20; round++) {
            delete(adminUri());
            post("/_emulator/projects", projectSpec);
            post(queues(), Map.of("queue_name", "q1", "cu_count", 16, "resource_mode", 1));
            outcomes.addAll(ConcurrentRequests.outcomes(6, i -> i == 3 ? delete(adminUri()) : get(queues())));
        }
        assertThat(outcomes).isSubsetOf("200", "204");
    }

    @Test
    void twoPollsAreTheDefault() {
        ok(put(clock(), Map.of("mode", "auto")))
                .jsonPath("$.afterPolls")
                .isEqualTo(2)
                .jsonPath("$.mode")
                .isEqualTo("auto");
    }

    @Test
    void invalidPollCountsAreRejected() {
        assertThat(problem(put(clock(), Map.of("mode", "auto", "afterPolls", 0)), 400))
                .contains("afterPolls");
        assertThat(problem(put(clock(), Map.of("mode", "auto", "factor", 2)), 400))
                .contains("factor goes with mode scaled");
    }

    private void usePollDrivenClock(int polls) {
        ok(put(clock(), Map.of("mode", "auto", "afterPolls", polls)))
                .jsonPath("$.mode")
                .isEqualTo("auto");
    }

    private String peerStatus(String id) {
        return read(get(connections() + "/" + id), "$.available_queue_info[0].status");
    }

    private String poolStatus() {
        return read(get(pools()), "$.elastic_resource_pools[0].status");
    }
}
