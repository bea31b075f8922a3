package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A clock that goes to where something is as somebody wants it. */
class AdvanceUntilTests extends EmulatorTest {

    @Test
    void clockStopsWhenAQueueIsAvailable() {
        timing("10m", "1m");
        createQueue("q1");
        ok(until("queue/q1=AVAILABLE")).jsonPath("$.now").isEqualTo("2030-01-01T00:10:00Z");
        ok(until("queue/q1=AVAILABLE")).jsonPath("$.changes.length()").isEqualTo(0);
    }

    @Test
    void connectionConditionCoversAllItsPeers() {
        timing("10m", "1m");
        createQueue("q1");
        String id = createConnection("c", "q1");
        advance("5m");
        createQueue("q2");
        ok(post(connections() + "/" + id + "/associate-queue", Map.of("queues", List.of("q2"))));
        ok(until("connection/" + id + "=ACTIVE|FAILED")).jsonPath("$.now").isEqualTo("2030-01-01T00:16:00Z");
        ok(until("peer/" + id + "/q1=ACTIVE")).jsonPath("$.changes.length()").isEqualTo(0);
    }

    @Test
    void connectionWithoutPeersIsMetImmediately() {
        String id = createConnection("c");
        assertThat(problem(until("connection/" + id + "=ACTIVE"), 404)).contains("has no resource that could meet");
    }

    @Test
    void namesAreCaseInsensitive() {
        timing("10m", "1m");
        createQueue("q1");
        ok(until("queue/Q1=AVAILABLE")).jsonPath("$.now").isEqualTo("2030-01-01T00:10:00Z");
    }

    @Test
    void conditionWithManyStatesIsParsed() {
        createQueue("q1");
        ok(until("queue/q1=" + "A|".repeat(20_000) + "AVAILABLE"));
    }

    @Test
    void unscheduledStateCannotBeReached() {
        timing("10m", "1m");
        createQueue("q1");
        assertThat(problem(until("queue/q1=RESTARTING"), 409))
                .startsWith("queue/q1=RESTARTING is not met until 2030-01-02");
        assertThat(problem(until("queue/q1=AVAILABLE", "9m"), 409))
                .contains("2030-01-01T00:09:00Z", "was not advanced");
        ok(get(clock())).jsonPath("$.now").isEqualTo(T0);
        ok(until("queue/q1=AVAILABLE", "10m")).jsonPath("$.now").isEqualTo("2030-01-01T00:10:00Z");
    }

    @Test
    void unknownResourceIsRejected() {
        assertThat(problem(until("queue/nowhere=AVAILABLE"), 404))
                .endsWith("has no resource that could meet queue/nowhere=AVAILABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue", "queue/q1", "queue/q1=", "=", "queue/q1=A|", "q/=A", ""})
    void invalidConditionIsRejected(String condition) {
        assertThat(problem(until(condition), 400))
                .contains("is not a condition: write for example queue/etl_night=AVAILABLE");
    }

    @Test
    void limitWithoutAConditionIsRejected() {
        assertThat(problem(post(clock() + "/advance", Map.of("by", "1m", "limit", "1h")), 400))
                .contains("limit goes with until");
        assertThat(problem(until("queue/q1=AVAILABLE", "-1h"), 400)).contains("must not be negative");
        assertThat(problem(post(clock() + "/advance", Map.of("by", "1m", "until", "queue/q1=A")), 400))
                .contains("only one of them");
    }

    private void timing(String queueStart, String peering) {
        ok(put(adminUri() + "/timing", Map.of("delays", Map.of("queue-start", queueStart, "peering", peering))));
    }

    private ResponseSpec until(String condition) {
        return post(clock() + "/advance", Map.of("until", condition));
    }

    private ResponseSpec until(String condition, String limit) {
        return post(clock() + "/advance", Map.of("until", condition, "limit", limit));
    }
}
