package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.ConcurrentRequests;
import io.github.dliemulator.fault.FaultKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Faults with a probability: only the seed of the project decides which calls fail. */
class RandomFaultTests extends FaultTest {

    private static final int CLIENTS = 32;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @EnumSource
    void faultWithZeroProbabilityHasNoEffect(FaultKind kind) {
        List<String> usual = outcomesOf(new Object[0]);
        Map<String, Object> never = fault("*", kind.toString(), "probability", 0);
        if (kind == FaultKind.LATENCY || kind == FaultKind.STALE_READ) {
            never.put("by", "1m..5m");
        }
        assertThat(outcomesOf(never)).isEqualTo(usual);
        assertThat(counters(0).get(0)).isPositive();
        assertThat(counters(0).get(1)).isZero();
    }

    @Test
    void faultWithProbabilityOneIsAlwaysApplied() {
        assertThat(outcomesOf(fault("*", "throttle", "probability", 1))).isEqualTo(outcomesOf(fault("*", "throttle")));
    }

    @Test
    void sameSeedFailsTheSameCalls() {
        project = "drawn"; // what is drawn depends on it
        Object half = fault("*", "error", "probability", 0.5);
        List<String> first = outcomesOf(half);
        assertThat(first)
                .anyMatch(response -> response.startsWith("500"))
                .anyMatch(response -> response.startsWith("20"));
        assertThat(outcomesOf(half)).isEqualTo(first);
        createProject(2);
        setFaults(half);
        assertThat(runCalls()).isNotEqualTo(first);
    }

    @Test
    void concurrentCallsFailLikeSequentialOnes() {
        Object half = fault("*", "error", "probability", 0.5);
        createProject(1);
        setFaults(half);
        List<String> sequential =
                IntStream.range(0, CLIENTS).mapToObj(i -> kind(create(i))).toList();
        createProject(1);
        setFaults(half);
        assertThat(ConcurrentRequests.outcomes(CLIENTS, this::create))
                .isEqualTo(sequential)
                .contains("200", "500 DLI.0999");
    }

    private ResponseSpec create(int client) {
        return post(queues(), Map.of("queue_name", "q" + client, "cu_count", 16));
    }

    private static String kind(ResponseSpec response) {
        return ConcurrentRequests.outcomes(1, i -> response).get(0);
    }

    @Test
    void repeatedCallsAreSampledIndependently() {
        setFaults(fault("ListQueues", "error", "probability", 0.5));
        assertThat(statuses(40, queues())).contains(200, 500);
        assertThat(counters(0).get(0)).isEqualTo(40);
    }

    @Test
    void targetsBeyondTheLimitShareACounter() {
        setFaults(fault("*", "error", "probability", 0.5));
        get(queues() + "/q0");
        database.sql("update fault_counter set fingerprints = 10000 where project_id = :project")
                .param("project", project)
                .update();
        assertThat(IntStream.range(1, 30).mapToObj(i -> status(get(queues() + "/q" + i))))
                .contains(400, 500);
        get(queues() + "/q0");
        assertThat(database.sql(
                                "select fingerprint, draws from fault_draw_counter where project_id = :project order by draws")
                        .param("project", project)
                        .query()
                        .listOfRows())
                .extracting(row -> row.get("draws"))
                .containsExactly(2L, 29L);
    }

    /** In a new world with this seed, the answers to some calls, one by one. */
    private List<String> outcomesOf(Object... faults) {
        createProject(1);
        setFaults(faults);
        return runCalls();
    }

    private List<String> runCalls() {
        return Stream.<Supplier<ResponseSpec>>of(
                        () -> post(queues(), Map.of("queue_name", "q1", "cu_count", 16, "resource_mode", 1)),
                        () -> post(queues(), Map.of("queue_name", "q1", "cu_count", 16, "resource_mode", 1)),
                        () -> post(connections(), connection("c", "q1")),
                        () -> get(connections()),
                        () -> get(queues()),
                        () -> get(queues() + "/q1"),
                        () -> get(queues() + "/nope"),
                        () -> post("/v1/" + project + "/vpcs", Map.of("vpc", Map.of("name", "v"))),
                        () -> get("/v1/" + project + "/vpcs"),
                        () -> post(queues(), "{"),
                        () -> delete(queues() + "/q1"),
                        () -> get(queues()))
                .map(Supplier::get)
                .map(RandomFaultTests::answer)
                .toList();
    }

    /** All of an answer but what differs from call to call. */
    private static String answer(ResponseSpec response) {
        var result = response.expectBody(byte[].class).returnResult();
        String body =
                result.getResponseBody() == null ? "" : new String(result.getResponseBody(), StandardCharsets.UTF_8);
        HttpHeaders headers = new HttpHeaders(result.getResponseHeaders());
        String id = headers.remove("X-Request-Id").get(0);
        headers.remove(HttpHeaders.DATE);
        return result.getStatus().value() + " " + headers + " " + body.replace(id, "");
    }

    private void createProject(long seed) {
        delete(adminUri()).expectStatus().isNoContent();
        post(
                        "/_emulator/projects",
                        Map.of("projectId", project, "seed", seed, "clock", Map.of("mode", "frozen", "now", T0)))
                .expectStatus()
                .isCreated();
    }
}
