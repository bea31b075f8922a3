package io.github.dliemulator.control.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.AtOnce;
import io.github.dliemulator.simulation.fault.FaultKind;
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

/** Faults that strike by chance: the world's dice decide, and nothing else. */
class DrawnFaultTests extends FaultTest {

    private static final int CLIENTS = 32;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @EnumSource
    void faultThatIsImpossibleLeavesNoTrace(FaultKind kind) {
        List<String> usual = story(new Object[0]);
        Map<String, Object> never = fault("*", kind.toString(), "probability", 0);
        if (kind == FaultKind.LATENCY || kind == FaultKind.STALE_READ) {
            never.put("by", "1m..5m");
        }
        assertThat(story(never)).isEqualTo(usual);
        assertThat(counted(0).get(0)).isPositive();
        assertThat(counted(0).get(1)).isZero();
    }

    @Test
    void faultThatIsCertainIsAsIfNothingWereSaid() {
        assertThat(story(fault("*", "throttle", "probability", 1))).isEqualTo(story(fault("*", "throttle")));
    }

    @Test
    void sameSeedGoesWrongInTheSameWay() {
        project = "drawn"; // what is drawn depends on it
        Object half = fault("*", "error", "probability", 0.5);
        List<String> first = story(half);
        assertThat(first).anyMatch(answer -> answer.startsWith("500")).anyMatch(answer -> answer.startsWith("20"));
        assertThat(story(half)).isEqualTo(first);
        begin(2);
        given(half);
        assertThat(calls()).isNotEqualTo(first);
    }

    @Test
    void callsThatComeAllAtOnceGoWrongAsOneByOne() {
        Object half = fault("*", "error", "probability", 0.5);
        begin(1);
        given(half);
        List<String> oneByOne =
                IntStream.range(0, CLIENTS).mapToObj(i -> kind(create(i))).toList();
        begin(1);
        given(half);
        assertThat(AtOnce.answers(CLIENTS, this::create)).isEqualTo(oneByOne).contains("200", "500 DLI.0999");
    }

    private ResponseSpec create(int client) {
        return post(queues(), Map.of("queue_name", "q" + client, "cu_count", 16));
    }

    private static String kind(ResponseSpec answer) {
        return AtOnce.answers(1, i -> answer).get(0);
    }

    @Test
    void sameCallHasAnotherChanceEachTime() {
        given(fault("ListQueues", "error", "probability", 0.5));
        assertThat(statuses(40, queues())).contains(200, 500);
        assertThat(counted(0).get(0)).isEqualTo(40);
    }

    @Test
    void callsBeyondTheTenThousandthKindAreCountedTogether() {
        given(fault("*", "error", "probability", 0.5));
        get(queues() + "/q0");
        database.sql("update fault_count set subjects = 10000 where project_id = :project")
                .param("project", project)
                .update();
        assertThat(IntStream.range(1, 30).mapToObj(i -> status(get(queues() + "/q" + i))))
                .contains(400, 500);
        get(queues() + "/q0");
        assertThat(database.sql("select subject, draws from fault_draw where project_id = :project order by draws")
                        .param("project", project)
                        .query()
                        .listOfRows())
                .extracting(row -> row.get("draws"))
                .containsExactly(2L, 29L);
    }

    /** In a new world with this seed, the answers to some calls, one by one. */
    private List<String> story(Object... faults) {
        begin(1);
        given(faults);
        return calls();
    }

    private List<String> calls() {
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
                .map(DrawnFaultTests::answer)
                .toList();
    }

    /** All of an answer but what differs from call to call. */
    private static String answer(ResponseSpec answer) {
        var result = answer.expectBody(byte[].class).returnResult();
        String body =
                result.getResponseBody() == null ? "" : new String(result.getResponseBody(), StandardCharsets.UTF_8);
        HttpHeaders headers = new HttpHeaders(result.getResponseHeaders());
        String id = headers.remove("X-Request-Id").get(0);
        headers.remove(HttpHeaders.DATE);
        return result.getStatus().value() + " " + headers + " " + body.replace(id, "");
    }

    private void begin(long seed) {
        delete(operator()).expectStatus().isNoContent();
        post(
                        "/_emulator/projects",
                        Map.of("projectId", project, "seed", seed, "clock", Map.of("mode", "frozen", "now", T0)))
                .expectStatus()
                .isCreated();
    }
}
