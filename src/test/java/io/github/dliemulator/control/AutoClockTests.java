package io.github.dliemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.AtOnce;
import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.PoolTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clocks that follow those who poll. */
class AutoClockTests extends PoolTest {

    @BeforeEach
    void documentedTimes() {
        ok(put(operator() + "/timing", "\"documented\""));
    }

    @Test
    void clientThatPollsAPeerFindsItActive() {
        follow(2);
        givenQueue("q1");
        String id = givenConnection("c", "q1");
        assertThat(statusOfPeer(id)).isEqualTo("CREATING");
        assertThat(statusOfPeer(id)).isEqualTo("CREATING");
        assertThat(statusOfPeer(id)).isEqualTo("ACTIVE");
        ok(get(clock())).jsonPath("$.pending").isEqualTo(0);
    }

    @Test
    void clockStandsOnceNothingIsUnfinished() {
        follow(1);
        String id = givenConnection("c");
        for (int i = 0; i < 5; i++) {
            ok(get(connections() + "/" + id));
            ok(get(queues()));
        }
        ok(get(clock())).jsonPath("$.now").isEqualTo(T0);
    }

    @Test
    void whatNobodyLooksAtIsNotWaitedFor() {
        follow(1);
        givenQueue("q1");
        for (int i = 0; i < 5; i++) {
            ok(get(pools()));
            ok(get(connections()));
            ok(get("/v3/" + project + "/quotas"));
        }
        ok(get(clock())).jsonPath("$.now").isEqualTo(T0).jsonPath("$.pending").isEqualTo(1);
    }

    @Test
    void listCountsForAllThatItShows() {
        follow(2);
        ok(post(pools(), pool("pool_a", 64, 64)));
        assertThat(statusOfPool()).isEqualTo("CREATING");
        assertThat(statusOfPool()).isEqualTo("CREATING");
        assertThat(statusOfPool()).isEqualTo("AVAILABLE");
    }

    @Test
    void eachQueueIsCountedForItself() {
        follow(2);
        givenQueue("q1");
        givenQueue("q2");
        ok(get(queues() + "/q1"));
        ok(get(queues() + "/Q2"));
        ok(get(queues() + "/q1"));
        ok(get(clock())).jsonPath("$.now").isEqualTo(T0);
        ok(get(queues() + "/Q1"));
        assertThat(EmulatorTest.<String>read(get(clock()), "$.now")).isNotEqualTo(T0);
    }

    @Test
    void scalingIsDoneInAsManyPolls() {
        givenQueue("q1");
        advance("1h");
        ok(put(queues() + "/q1/action", Map.of("action", "scale_out", "cu_count", 16)));
        follow(1);
        ok(get(queues() + "/q1")).jsonPath("$.cuCount").isEqualTo(16);
        ok(get(queues() + "/q1")).jsonPath("$.cuCount").isEqualTo(32);
    }

    @Test
    void crowdThatPollsIsCountedOneByOne() {
        follow(31);
        givenQueue("q1");
        assertThat(AtOnce.tally(31, i -> get(queues() + "/q1"))).isEqualTo(Map.of("200", 31L));
        ok(get(clock())).jsonPath("$.now").isEqualTo(T0);
        ok(get(queues() + "/q1"));
        ok(get(clock())).jsonPath("$.pending").isEqualTo(0);
    }

    @Test
    void otherModesFollowNobodyUnlessTheyAreTold() {
        follow(1);
        ok(put(clock(), Map.of("mode", "frozen"))).jsonPath("$.afterPolls").doesNotExist();
        givenQueue("q1");
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
    void worldThatIsDroppedMeanwhileIsNoMistake() {
        Map<String, Object> world =
                Map.of("projectId", project, "clock", Map.of("mode", "auto", "afterPolls", 1), "timing", "documented");
        Set<String> answers = new TreeSet<>();
        for (int round = 0; round < 20; round++) {
            delete(operator());
            post("/_emulator/projects", world);
            post(queues(), Map.of("queue_name", "q1", "cu_count", 16, "resource_mode", 1));
            answers.addAll(AtOnce.answers(6, i -> i == 3 ? delete(operator()) : get(queues())));
        }
        assertThat(answers).isSubsetOf("200", "204");
    }

    @Test
    void twoPollsAreUsual() {
        ok(put(clock(), Map.of("mode", "auto")))
                .jsonPath("$.afterPolls")
                .isEqualTo(2)
                .jsonPath("$.mode")
                .isEqualTo("auto");
    }

    @Test
    void badNumbersOfPollsAreRefused() {
        assertThat(problem(put(clock(), Map.of("mode", "auto", "afterPolls", 0)), 400))
                .contains("afterPolls");
        assertThat(problem(put(clock(), Map.of("mode", "auto", "factor", 2)), 400))
                .contains("factor goes with mode scaled");
    }

    private void follow(int polls) {
        ok(put(clock(), Map.of("mode", "auto", "afterPolls", polls)))
                .jsonPath("$.mode")
                .isEqualTo("auto");
    }

    private String statusOfPeer(String id) {
        return read(get(connections() + "/" + id), "$.available_queue_info[0].status");
    }

    private String statusOfPool() {
        return read(get(pools()), "$.elastic_resource_pools[0].status");
    }
}
