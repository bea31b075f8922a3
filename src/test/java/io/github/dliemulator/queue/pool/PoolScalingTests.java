package io.github.dliemulator.queue.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.PoolTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases 39, 49 and 50 of the contract: the CUs of a pool follow its queues, and are recorded. */
class PoolScalingTests extends PoolTest {

    private static final long DAY = Duration.ofDays(1).toMillis();

    @BeforeEach
    void setUpPool() {
        createPool("pool_a", 64, 112);
    }

    @Test
    void actualCusAppearWithTheFirstQueue() {
        assertThat(shown("pool_a")).containsEntry("current_cu", 64).containsEntry("actual_cu", 0);
        ok(postQueueInPool("pool_a", "q1", 32));
        assertThat(shown("pool_a"))
                .containsEntry("status", "AVAILABLE")
                .containsEntry("current_cu", 64)
                .containsEntry("actual_cu", 64);
    }

    @Test
    void cusAreTheSumOfTheQueuesMaximaWithinTheRange() {
        createQueuesOf32And56();
        assertThat(shown("pool_a")).containsEntry("current_cu", 64);
        advance("1h");
        assertThat(shown("pool_a"))
                .containsEntry("status", "AVAILABLE")
                .containsEntry("current_cu", 96)
                .containsEntry("actual_cu", 96);
    }

    @Test
    void policyUpdatesStartAtTheNextFullHour() {
        createQueuesOf32And56();
        assertThat(advanceAndGetChanges(Map.of("to", "2030-01-01T00:59:59Z"))).isEmpty();
        assertThat(advanceAndGetChanges(Map.of("to", "2030-01-01T01:00:00Z")))
                .extracting("at", "from", "to")
                .containsExactly(tuple("2030-01-01T01:00:00Z", "AVAILABLE", "SCALING"));
        assertThat(shown("pool_a")).containsEntry("status", "SCALING").containsEntry("current_cu", 64);
        assertThat(advanceAndGetChanges(Map.of("by", "5s")))
                .singleElement()
                .satisfies(change -> assertThat(change)
                        .containsEntry("from", "SCALING")
                        .containsEntry("to", "AVAILABLE")
                        .containsEntry("reason", "timing quick: pool-scaling takes 2s..5s"));
        assertThat(shown("pool_a")).containsEntry("status", "AVAILABLE").containsEntry("current_cu", 96);
    }

    @Test
    void scalingPoolRejectsUpdatesButAcceptsQueues() {
        createQueuesOf32And56();
        ok(post(clock() + "/advance", Map.of("to", "2030-01-01T01:00:00Z")));
        assertThat(error(put(pool("pool_a"), Map.of("description", "x")), 400, "DLI.0012"))
                .isEqualTo("Status of elastic resource pool pool_a is scaling, which is not available");
        error(delete(pool("pool_a")), 400, "DLI.0012");
        assertThat(listed("?status=scaling")).hasSize(1);
        ok(postQueueInPool("pool_a", "q3", 16));
        advance("10s");
        assertThat(shown("pool_a")).containsEntry("current_cu", 112);
    }

    @Test
    void deletedQueueReleasesItsCusImmediately() {
        createQueuesOf32And56();
        advance("1h");
        ok(delete(queues() + "/q2"));
        assertThat(shown("pool_a")).containsEntry("status", "SCALING").containsEntry("current_cu", 96);
        advance("5s");
        assertThat(shown("pool_a")).containsEntry("status", "AVAILABLE").containsEntry("current_cu", 64);
    }

    @Test
    void newQueueDoesNotBringForwardPendingPolicies() {
        createQueuesOf32And56();
        ok(postQueueInPool("pool_a", "q3", 16));
        advance("10s");
        assertThat(shown("pool_a")).containsEntry("current_cu", 64);
        advance("1h");
        assertThat(shown("pool_a")).containsEntry("current_cu", 112);
    }

    @Test
    void rangeIsShownImmediatelyAndAppliesFromTheNextFullHour() {
        createQueuesOf32And56();
        ok(put(pool("pool_a"), Map.of("max_cu", 80)));
        assertThat(shown("pool_a")).containsEntry("max_cu", 80);
        advance("1h");
        assertThat(shown("pool_a")).containsEntry("current_cu", 80);
        ok(put(pool("pool_a"), Map.of("max_cu", 200)));
        assertThat(shown("pool_a")).containsEntry("max_cu", 200).containsEntry("current_cu", 80);
        advance("1h");
        assertThat(shown("pool_a")).containsEntry("current_cu", 96);
        ok(put(pool("pool_a"), Map.of("min_cu", 96)));
        advance("1h");
        ok(delete(queues() + "/q1"));
        advance("5s");
        assertThat(shown("pool_a")).containsEntry("current_cu", 96);
    }

    @Test
    void poolScalesDailyByItsPolicies() {
        createQueueInPool("pool_a", "q1", 16);
        ok(replacePolicies("pool_a", "q1", List.of(allDay(16, 16), policy(60, "08:00", "18:00", 16, 112))));
        assertThat(advanceAndGetChanges(Map.of("to", "2030-01-03T00:00:00Z")))
                .extracting("from")
                .containsExactly(
                        "AVAILABLE", "SCALING", "AVAILABLE", "SCALING", "AVAILABLE", "SCALING", "AVAILABLE", "SCALING");
        assertThat(EmulatorTest.<String>read(get(clock()), "$.next.at")).isEqualTo("2030-01-03T08:00:00Z");
        assertThat(EmulatorTest.<Integer>read(get(clock()), "$.pending")).isEqualTo(1);
        assertThat(advanceAndGetChanges(Map.of("next", 1)))
                .singleElement()
                .satisfies(change -> assertThat(change)
                        .containsEntry("at", "2030-01-03T08:00:00Z")
                        .containsEntry(
                                "reason", "scaling from 64 to 112 CUs: timing quick: pool-scaling takes 2s..5s"));
        assertThat(records("")).extracting("target_cu").containsExactly(112, 64, 112, 64);
        ok(delete(queues() + "/q1"));
        advance("5s");
        assertThat(EmulatorTest.<Integer>read(get(clock()), "$.pending")).isZero();
    }

    @Test
    void adminApiShowsTheTimeline() {
        createQueuesOf32And56();
        Map<String, Object> pool = read(get(adminUri() + "/resources/pool/pool_a"), "$");
        assertThat(pool).containsEntry("state", "AVAILABLE");
        assertThat(EmulatorTest.<List<String>>read(get(adminUri() + "/resources/pool/pool_a"), "$.timeline[*].state"))
                .containsExactly("CREATING", "AVAILABLE", "SCALING", "AVAILABLE");
    }

    @Test
    void instantScalingCompletesOnTheHour() {
        ok(put(adminUri() + "/timing", Map.of("profile", "instant")));
        createQueuesOf32And56();
        ok(post(clock() + "/advance", Map.of("to", "2030-01-01T01:00:00Z")));
        assertThat(shown("pool_a")).containsEntry("status", "AVAILABLE").containsEntry("current_cu", 96);
    }

    @Test
    void recordIsAddedWhenAScalingCompletes() {
        createQueuesOf32And56();
        ok(post(clock() + "/advance", Map.of("to", "2030-01-01T01:00:00Z")));
        assertThat(records("")).isEmpty();
        advance("5s");
        Map<String, Object> body = read(get(pool("pool_a") + "/scale-records?status="), "$");
        assertThat(body).containsOnlyKeys("count", "items").containsEntry("count", 1);
        Map<String, Object> item = records("").get(0);
        assertThat((long) item.get("record_time")).isBetween(T0_MILLIS + 3_602_000, T0_MILLIS + 3_605_000);
        assertThat(item)
                .hasSize(8)
                .containsEntry("max_cu", 112)
                .containsEntry("min_cu", 64)
                .containsEntry("origin_cu", 64)
                .containsEntry("target_cu", 96)
                .containsEntry("current_cu", 96)
                .containsEntry("status", "success")
                .containsEntry("fail_reason", "");
    }

    @Test
    void recordsAreOrderedPagedAndFiltered() {
        setDailyPolicies();
        advance("10d");
        assertThat(records(""))
                .hasSize(22)
                .extracting("record_time", Long.class)
                .isSorted();
        assertThat(records("?limit=2&offset=1")).extracting("target_cu").containsExactly(64, 112);
        assertThat(records("?offset=22")).isEmpty();
        assertThat(records("?limit=0")).hasSize(22);
        assertThat(records("?status=success")).hasSize(22);
        assertThat(records("?status=fail")).isEmpty();
    }

    @Test
    void recordsCover15DaysByDefault() {
        setDailyPolicies();
        advance("40d");
        long now = Instant.parse(read(get(clock()), "$.now")).toEpochMilli();
        assertThat(records("")).hasSize(30);
        assertThat(records("?start_time=" + (now - 20 * DAY))).hasSize(40);
        assertThat(records("?end_time=" + (now - 10 * DAY))).hasSize(14);
        assertThat(records("?end_time=" + (now - 29 * DAY))).hasSize(2);
        assertThat(records("?start_time=" + (now - 20 * DAY) + "&end_time=" + (now - 19 * DAY)))
                .hasSize(2);
        assertThat(records("?start_time=&end_time=")).hasSize(30);
        for (String bad : List.of(
                "?start_time=" + (now - 30 * DAY),
                "?start_time=" + now,
                "?end_time=" + (now + 1),
                "?end_time=" + (now - 30 * DAY),
                "?start_time=" + (now - DAY) + "&end_time=" + (now - DAY))) {
            error(get(pool("pool_a") + "/scale-records" + bad), 400, "DLI.0001");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=101",
                "limit=-1",
                "offset=-1",
                "status=maybe",
                "start_time=noon",
                "start_time=9223372036854775807",
                "end_time=-9223372036854775808"
            })
    void invalidQueryIsRejected(String query) {
        error(get(pool("pool_a") + "/scale-records?" + query), 400, "DLI.0001");
    }

    /** Queues that may have 32 and 56 CUs from the next full hour on. */
    private void createQueuesOf32And56() {
        createQueueInPool("pool_a", "q1", 16);
        createQueueInPool("pool_a", "q2", 16);
        ok(replacePolicies("pool_a", "q1", List.of(allDay(16, 32))));
        ok(replacePolicies("pool_a", "q2", List.of(allDay(16, 56))));
    }

    private void setDailyPolicies() {
        createQueueInPool("pool_a", "q1", 16);
        ok(replacePolicies("pool_a", "q1", List.of(allDay(16, 16), policy(60, "22:00", "06:00", 16, 112))));
        ok(post(clock() + "/advance", Map.of("to", "2030-01-01T12:00:00Z")));
    }

    private List<Map<String, Object>> advanceAndGetChanges(Map<String, Object> advance) {
        return read(post(clock() + "/advance", advance), "$.changes[?(@.resource=='pool/pool_a')]");
    }

    private List<Map<String, Object>> records(String query) {
        return read(get(pool("pool_a") + "/scale-records" + query), "$.items");
    }
}
