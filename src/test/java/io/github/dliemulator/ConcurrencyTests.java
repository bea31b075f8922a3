package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Concurrent requests have the same result as sequential ones. */
@ExtendWith(OutputCaptureExtension.class)
class ConcurrencyTests extends EmulatorTest {

    @AfterEach
    void nothingIsLogged(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("WARN", "ERROR", "Exception");
    }

    @Test
    void onlyOneConcurrentQueueCreationSucceeds() {
        assertThat(ConcurrentRequests.countOutcomes(64, i -> post(queues(), queue("lake"))))
                .isEqualTo(Map.of("200", 1L, "400 DLI.0006", 63L));
    }

    @Test
    void onlyOneConcurrentConnectionCreationSucceeds() {
        assertThat(ConcurrentRequests.countOutcomes(64, i -> post(connections(), connection("crm"))))
                .isEqualTo(Map.of("201", 1L, "400 DLI.0006", 63L));
    }

    @Test
    void onlyOneConcurrentReuseOfADeletedNameSucceeds() {
        createQueue("lake");
        ok(delete(queues() + "/lake"));

        assertThat(ConcurrentRequests.countOutcomes(64, i -> post(queues(), queue("lake"))))
                .isEqualTo(Map.of("200", 1L, "400 DLI.0006", 63L));
    }

    @Test
    void onlyOneConcurrentQueueDeletionSucceeds() {
        createQueue("lake");

        assertThat(ConcurrentRequests.countOutcomes(32, i -> delete(queues() + "/lake")))
                .isEqualTo(Map.of("200", 1L, "400 DLI.0002", 31L));
    }

    @Test
    void onlyOneConcurrentScalingSucceeds() {
        createQueue("lake");
        advance("1m");

        assertThat(ConcurrentRequests.countOutcomes(
                        32, i -> put(queues() + "/lake/action", Map.of("action", "scale_out", "cu_count", 16))))
                .isEqualTo(Map.of("200", 1L, "400 DLI.0012", 31L));

        advance("1m");
        ok(get(queues() + "/lake")).jsonPath("$.cuCount").isEqualTo(32);
    }

    @Test
    void onlyOneConcurrentPlanForTheSameHourSucceeds() {
        createQueue("lake");
        Map<String, Object> plan = Map.of("plan_name", "grow", "target_cu", 96, "start_hour", 18, "start_minute", 0);

        assertThat(ConcurrentRequests.countOutcomes(16, i -> post(queues() + "/lake/plans", plan)))
                .isEqualTo(Map.of("200", 1L, "400 DLI.0001", 15L));
    }

    @Test
    void noPeerIsLostWhenQueuesAreBoundConcurrently() {
        String id = createConnection("crm");
        List<String> names = IntStream.range(0, 64).mapToObj(i -> "lake_" + i).toList();
        names.forEach(this::createQueue);

        assertThat(ConcurrentRequests.countOutcomes(64, i -> bind(id, names.get(i))))
                .isEqualTo(Map.of("200", 64L));

        assertThat(readList(connectionUri(id), "$.available_queue_info[*].name"))
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(readList(connectionUri(id), "$.available_queue_info[*].peer_id"))
                .hasSize(64)
                .doesNotHaveDuplicates();
    }

    @Test
    void queueBoundConcurrentlyHasOnePeer() {
        String id = createConnection("crm");
        createQueue("lake");

        assertThat(ConcurrentRequests.countOutcomes(32, i -> bind(id, "lake"))).isEqualTo(Map.of("200", 32L));

        assertThat(readList(connectionUri(id), "$.available_queue_info[*].name"))
                .containsExactly("lake");
    }

    @RepeatedTest(6)
    void noPeerOutlivesItsQueue() {
        String id = createConnection("crm");
        createQueue("lake");

        List<String> outcomes =
                ConcurrentRequests.outcomes(2, i -> i == 0 ? bind(id, "lake") : delete(queues() + "/lake"));

        assertThat(outcomes.get(0)).isIn("200", "400 DLI.0002");
        assertThat(outcomes.get(1)).isEqualTo("200");
        assertThat(idsOf("peer")).isEmpty();
        assertThat(idsOf("queue")).containsExactly("default");
    }

    @RepeatedTest(4)
    void noPeerOutlivesItsConnection() {
        String id = createConnection("crm");
        IntStream.range(0, 8).forEach(i -> createQueue("lake_" + i));

        List<String> outcomes =
                ConcurrentRequests.outcomes(9, i -> i < 8 ? bind(id, "lake_" + i) : delete(connectionUri(id)));

        assertThat(outcomes.subList(0, 8)).isSubsetOf("200", "204", "400 DLI.0001");
        assertThat(outcomes.get(8)).isEqualTo("200");
        ok(get(connectionUri(id))).jsonPath("$.status").isEqualTo("DELETED");
        assertThat(idsOf("peer")).isEmpty();
    }

    @RepeatedTest(4)
    void concurrentDeletionsOfQueuesAndConnectionsSucceed() {
        List<String> queues = List.of("lake_0", "lake_1", "lake_2", "lake_3");
        queues.forEach(this::createQueue);
        List<String> ids = IntStream.range(0, 4)
                .mapToObj(i -> createConnection("crm_" + i))
                .toList();
        ids.forEach(id -> ok(bind(id, queues.toArray(String[]::new))));

        assertThat(ConcurrentRequests.countOutcomes(
                        8, i -> delete(i < 4 ? queues() + "/" + queues.get(i) : connectionUri(ids.get(i - 4)))))
                .isEqualTo(Map.of("200", 8L));
        assertThat(idsOf("peer")).isEmpty();
    }

    @Test
    void projectUsedConcurrentlyIsCreatedOnce() {
        project = newProject();

        assertThat(ConcurrentRequests.countOutcomes(32, i -> get(queues()))).isEqualTo(Map.of("200", 32L));

        assertThat(readList(queues(), "$.queues[*].queue_name")).containsExactly("default");
    }

    @Test
    void concurrentClockUpdatesCreateTheProjectOnce() {
        project = newProject();

        assertThat(ConcurrentRequests.countOutcomes(32, i -> put(clock(), Map.of("mode", "frozen", "now", T0))))
                .isEqualTo(Map.of("200", 32L));
        assertThat(idsOf("queue")).containsExactly("default");
    }

    @Test
    void concurrentAdvancesAddUp() {
        assertThat(ConcurrentRequests.countOutcomes(32, i -> post(clock() + "/advance", Map.of("by", "1s"))))
                .isEqualTo(Map.of("200", 32L));

        ok(get(clock()))
                .jsonPath("$.now")
                .isEqualTo(Instant.parse(T0).plusSeconds(32).toString());
    }

    @RepeatedTest(5)
    void concurrentAdvancesToTheNextChangeAddUp() {
        for (int i = 0; i < 8; i++) {
            createQueue("lake_" + i);
        }
        List<String> due = readList(adminUri() + "/resources", "$..next.from");

        assertThat(ConcurrentRequests.countOutcomes(5, i -> post(clock() + "/advance", Map.of("next", 1))))
                .isEqualTo(Map.of("200", 5L));

        ok(get(clock()))
                .jsonPath("$.now")
                .isEqualTo(due.stream()
                        .map(Instant::parse)
                        .distinct() // changes of one instant are one step
                        .sorted()
                        .toList()
                        .get(4)
                        .toString());
    }

    @RepeatedTest(6)
    void projectCanBeResetWhileInUse() {
        String id = createConnection("crm");
        createQueue("lake");

        assertThat(ConcurrentRequests.countOutcomes(24, i -> switch (i % 3) {
                            case 0 -> post(adminUri() + "/reset", Map.of());
                            case 1 -> post(queues(), queue("lake_" + i));
                            default -> bind(id, "lake");
                        })
                        .keySet())
                .isSubsetOf("200", "204", "400 DLI.0001", "400 DLI.0002");
        assertThat(readList(queues(), "$.queues[*].queue_name")).contains("default");
    }

    private static String newProject() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static Map<String, Object> queue(String name) {
        return Map.of("queue_name", name, "cu_count", 16, "resource_mode", 1);
    }

    private String connectionUri(String id) {
        return connections() + "/" + id;
    }

    private ResponseSpec bind(String id, String... queues) {
        return post(connectionUri(id) + "/associate-queue", Map.of("queues", queues));
    }

    private List<String> idsOf(String kind) {
        return readList(adminUri() + "/resources", "$.resources[?(@.kind=='%s')].id".formatted(kind));
    }

    /** Everything that an answer holds at this JSON path. */
    private List<String> readList(String uri, String path) {
        return JsonPath.read(get(uri).expectBody(String.class).returnResult().getResponseBody(), path);
    }
}
