package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Concurrent requests for pools have the same result as sequential ones. */
@ExtendWith(OutputCaptureExtension.class)
class PoolConcurrencyTests extends PoolTest {

    @AfterEach
    void nothingIsLogged(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("WARN", "ERROR", "Exception");
    }

    @Test
    void onlyOneConcurrentPoolCreationSucceeds() {
        assertThat(ConcurrentRequests.countOutcomes(32, i -> post(pools(), pool("pool_a", 64, 64))))
                .isEqualTo(Map.of("200", 1L, "400 DLI.0006", 31L));
    }

    @Test
    void onlyOneConcurrentPoolDeletionSucceeds() {
        createPool("pool_a", 64, 64);
        assertThat(ConcurrentRequests.countOutcomes(32, i -> delete(pool("pool_a"))))
                .isEqualTo(Map.of("200", 1L, "400 DLI.0002", 31L));
    }

    @Test
    void queuesCreatedConcurrentlyStayWithinTheCapacity() {
        createPool("pool_a", 64, 256);
        assertThat(ConcurrentRequests.countOutcomes(32, i -> postQueueInPool("pool_a", "q" + i, 4)))
                .isEqualTo(Map.of("200", 16L, "400 DLI.0001", 16L));
        assertThat(queuesIn("pool_a")).hasSize(16);
        assertThat(idsOf("queue")).hasSize(17);
    }

    @Test
    void noConcurrentPolicyUpdateIsLost() {
        createPool("pool_a", 64, 512);
        IntStream.range(0, 16).forEach(i -> ok(postQueueInPool("pool_a", "q" + i, 4)));
        advance("10s");
        assertThat(ConcurrentRequests.countOutcomes(
                        16, i -> replacePolicies("pool_a", "q" + i, List.of(allDay(4, 32)))))
                .isEqualTo(Map.of("200", 16L));
        advance("1h");
        assertThat(shown("pool_a")).containsEntry("current_cu", 512);
        assertThat(ConcurrentRequests.countOutcomes(16, i -> delete(queues() + "/q" + i)))
                .isEqualTo(Map.of("200", 16L));
        advance("10s");
        assertThat(shown("pool_a")).containsEntry("current_cu", 64).containsEntry("queues", Collections.emptyList());
    }

    @Test
    void queueJoinsOnlyOneOfManyPools() {
        IntStream.range(0, 8).forEach(i -> createPool("pool_" + i, 64, 64));
        createQueue("etl");
        advance("10s");
        assertThat(ConcurrentRequests.countOutcomes(
                        8, i -> post(pool("pool_" + i) + "/queues", Map.of("queue_name", "etl"))))
                .isEqualTo(Map.of("200", 1L, "400 DLI.0007", 7L));
        assertThat(listed("")).filteredOn("queues", List.of("etl")).hasSize(1);
    }

    @RepeatedTest(4)
    void noQueueOutlivesItsPool() {
        createPool("pool_a", 64, 64);
        List<String> ends = ConcurrentRequests.outcomes(
                2, i -> i == 0 ? postQueueInPool("pool_a", "q", 16) : delete(pool("pool_a")));
        assertThat(ends).isIn(List.of("200", "400 DLI.0007"), List.of("400 DLI.0002", "200"));
        assertThat(idsOf("pool").size()).isEqualTo(idsOf("queue").size() - 1);
    }

    @RepeatedTest(4)
    void queueAndItsPoliciesAreDeletedTogether() {
        createPool("pool_a", 64, 128);
        createQueueInPool("pool_a", "q", 16);
        List<String> ends = ConcurrentRequests.outcomes(
                2, i -> i == 0 ? replacePolicies("pool_a", "q", List.of(allDay(16, 128))) : delete(queues() + "/q"));
        assertThat(ends.get(0)).isIn("200", "400 DLI.0002");
        assertThat(ends.get(1)).isEqualTo("200");
        advance("2h");
        assertThat(shown("pool_a")).containsEntry("current_cu", 64).containsEntry("actual_cu", 0);
    }

    private List<String> idsOf(String kind) {
        return read(get(adminUri() + "/resources"), "$.resources[?(@.kind=='%s')].id".formatted(kind));
    }
}
