package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class ClockTests extends EmulatorTest {

    @Test
    void frozenClockDoesNotMove() {
        Map<String, Object> clock = read(get(clock()), "$");
        assertThat(clock)
                .containsEntry("mode", "frozen")
                .containsEntry("now", T0)
                .containsEntry("factor", 0)
                .containsEntry("pending", 0)
                .doesNotContainKey("next");
    }

    @Test
    void clockShowsTheNextChange() {
        createQueue("q1");
        createConnection("c", "q1");
        Map<String, Object> clock = read(get(clock()), "$");
        assertThat(clock).containsEntry("pending", 2);
        assertThat(EmulatorTest.<Map<String, Object>>read(get(clock()), "$.next"))
                .containsEntry("resource", "queue/q1")
                .containsEntry("from", "ASSIGNING")
                .containsEntry("to", "AVAILABLE")
                .containsEntry("reason", "timing quick: queue-start takes 4s..8s");
    }

    @Test
    void advanceReturnsChangesInOrder() {
        createQueue("q1");
        String id = createConnection("c", "q1");
        ResponseSpec response = advanced(Map.of("by", "PT1M"));
        List<String> passed = read(response, "$.changes[*].resource");
        assertThat(passed).containsExactly("queue/q1", "peer/" + id + "/q1");
        assertThat(EmulatorTest.<Integer>read(get(clock()), "$.pending")).isZero();
        assertThat(now()).isEqualTo(Instant.parse(T0).plusSeconds(60));
    }

    @Test
    void advanceGoesToTheNextChangeAndNoFurther() {
        createQueue("q1");
        createConnection("c", "q1");
        String due = read(get(clock()), "$.next.at");
        assertThat(EmulatorTest.<List<String>>read(advanced(Map.of("next", 1)), "$.changes[*].at"))
                .containsExactly(due);
        assertThat(now()).isEqualTo(Instant.parse(due));
        assertThat(EmulatorTest.<List<Object>>read(advanced(Map.of("next", 5)), "$.changes"))
                .hasSize(1);
        assertThat(EmulatorTest.<List<Object>>read(advanced(Map.of("next", 1)), "$.changes"))
                .isEmpty();
    }

    @Test
    void advancingInStepsReturnsTheSameChanges() {
        createQueue("q1");
        createQueue("q2");
        createConnection("c", "q1", "q2");
        List<String> planned = read(get(adminUri() + "/resources"), "$..next.from");
        assertThat(planned).hasSize(4);
        List<String> passed = new ArrayList<>();
        for (int part = 0; part < 20; part++) {
            passed.addAll(read(advanced(Map.of("by", "700ms")), "$.changes[*].at"));
        }
        assertThat(passed).isSorted().containsExactlyInAnyOrderElementsOf(planned);
    }

    @Test
    void advanceGoesToAnInstant() {
        ok(advanced(Map.of("to", "2031-01-01T00:00:00Z")));
        assertThat(now()).isEqualTo(Instant.parse("2031-01-01T00:00:00Z"));
    }

    @Test
    void virtualTimeNeverGoesBack() {
        problem(advanced(Map.of("by", "-1s")), 409);
        problem(advanced(Map.of("to", "2029-12-31T23:59:59Z")), 409);
        problem(put(clock(), Map.of("now", "2001-01-01T00:00:00Z")), 409);
        problem(advanced(Map.of("by", "400000d")), 409);
        problem(advanced(Map.of("by", "PT9223372036854775807S")), 409);
        assertThat(now()).isEqualTo(Instant.parse(T0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                      | by or to or next or until must be given, and only one of them
            {"by":"1m","next":1}    | by or to or next or until must be given, and only one of them
            {"by":"soon"}           | by: 'soon' is not a duration with a unit: write for example 5s, 1m30s or PT90S
            {"by":5}                | by must be a String
            {"next":0}              | next must be greater than or equal to 1
            {"next":"two"}          | next must be an Integer
            {"to":"noon"}           | to must be an instant such as 2030-01-01T00:00:00Z
            []                      | The request body must be one JSON object
            """)
    void ambiguousAdvanceIsRejected(String body, String message) {
        assertThat(problem(post(clock() + "/advance", body), 400)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"mode":"backwards"}                | mode must be one of real, frozen, scaled, auto
            {"mode":"scaled"}                   | factor goes with mode scaled, and mode scaled needs it
            {"mode":"real","factor":5}          | factor goes with mode scaled, and mode scaled needs it
            {"mode":"scaled","factor":1}        | factor must be greater than or equal to 2
            {"mode":"scaled","factor":1000001}  | factor must be less than or equal to 1000000
            {"now":"noon"}                      | now must be an instant such as 2030-01-01T00:00:00Z
            """)
    void ambiguousClockRequestIsRejected(String body, String message) {
        assertThat(problem(put(clock(), body), 400)).isEqualTo(message);
    }

    @Test
    void realClockContinuesFromTheCurrentTime() {
        ok(put(clock(), Map.of("mode", "real"))).jsonPath("$.mode").isEqualTo("real");
        assertThat(now()).isBetween(Instant.parse(T0), Instant.parse(T0).plus(Duration.ofMinutes(5)));
        ok(advanced(Map.of("by", "1h")));
        assertThat(now())
                .isBetween(
                        Instant.parse(T0).plus(Duration.ofMinutes(60)),
                        Instant.parse(T0).plus(Duration.ofMinutes(65)));
    }

    @Test
    void scaledClockRunsAtItsFactor() {
        ok(put(clock(), Map.of("mode", "scaled", "factor", 1_000_000)));
        Instant first = now();
        Instant second = now();
        assertThat(second).isAfter(first);
        ok(put(clock(), Map.of("mode", "frozen"))).jsonPath("$.factor").isEqualTo(0);
        assertThat(now()).isEqualTo(now()).isAfterOrEqualTo(second);
    }

    private ResponseSpec advanced(Map<String, Object> body) {
        return post(clock() + "/advance", body);
    }

    private Instant now() {
        return Instant.parse(read(get(clock()), "$.now"));
    }
}
