package io.github.dliemulator.timeline;

import static io.github.dliemulator.timeline.DelayedOperation.JOB_RUN;
import static io.github.dliemulator.timeline.DelayedOperation.PEERING;
import static io.github.dliemulator.timeline.DelayedOperation.POOL_START;
import static io.github.dliemulator.timeline.DelayedOperation.QUEUE_START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TimingTests {

    private static final RandomStream STREAM = new SeededRandom(1, "project").stream("queue", "etl_night", 1);

    @ParameterizedTest
    @CsvSource({"instant, 0s, 0s", "quick, 4s..8s, 1s..3s", "documented, 2m..4m, 30s..1m30s"})
    void hasTheDelaysOfItsProfile(String profile, String queueStart, String peering) {
        assertThat(Timing.of(profile).delays())
                .containsOnlyKeys(DelayedOperation.values())
                .containsAllEntriesOf(Map.of(QUEUE_START, Delay.of(queueStart), PEERING, Delay.of(peering)));
    }

    @Test
    void defaultsToQuick() {
        assertThat(new Timing(null, null, null)).isEqualTo(Timing.of("quick"));
        assertThat(Timing.of("quick").profile()).isEqualTo(TimingProfile.QUICK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"documented", "DOCUMENTED", " Documented "})
    void isFoundByItsNameIgnoringCase(String name) {
        assertThat(Timing.of(name)).isEqualTo(new Timing(TimingProfile.DOCUMENTED, null, null));
    }

    @Test
    void rejectsAnUnknownName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timing.of("leisurely"))
                .withMessage("'leisurely' is not a timing profile: use instant, quick or documented");
    }

    @Test
    void overridesGivenDelaysAndKeepsTheOthers() {
        Timing timing = new Timing(TimingProfile.DOCUMENTED, Map.of(PEERING, Delay.of("1h")), null);
        assertThat(timing.delays())
                .containsAllEntriesOf(Map.of(QUEUE_START, Delay.of("2m..4m"), PEERING, Delay.of("1h")));
    }

    @Test
    void failsNothingByDefault() {
        assertThat(Timing.of("quick").failures()).isEqualTo(Map.of(POOL_START, 0.0, PEERING, 0.0, JOB_RUN, 0.0));
        assertThat(failing(0.3).failures()).isEqualTo(Map.of(POOL_START, 0.0, PEERING, 0.3, JOB_RUN, 0.0));
    }

    @Test
    void treatsNullAsAbsent() {
        Timing timing = JsonMapper.shared()
                .readValue("{'delays':{'peering':null},'failures':{'peering':null}}".replace('\'', '"'), Timing.class);
        assertThat(timing).isEqualTo(Timing.of("quick"));
    }

    @ParameterizedTest
    @EnumSource
    void survivesAJsonRoundTrip(TimingProfile profile) {
        Timing timing = new Timing(profile, Map.of(PEERING, Delay.of("1ms..90s")), Map.of(PEERING, 0.1));
        String json = JsonMapper.shared().writeValueAsString(timing);
        assertThat(json)
                .contains("\"profile\":\"" + profile + '"', "\"peering\":\"PT0.001S..PT1M30S\"", "\"peering\":0.1");
        assertThat(JsonMapper.shared().readValue(json, Timing.class)).isEqualTo(timing);
    }

    @Test
    void rejectsFailureRatesOfOperationsThatCannotFail() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Timing(null, null, Map.of(QUEUE_START, 0.0)))
                .withMessage("failures.queue-start is not possible: that operation never fails");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rejectsAnInvalidFailureRate(double failureRate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> failing(failureRate))
                .withMessage("A failure rate must be between 0 and 1, and " + failureRate + " is not");
    }

    @Test
    void samplesADelayPerResource() {
        Timing timing = Timing.of("documented");
        assertThat(attempts().map(attempt -> timing.delay(QUEUE_START, attempt).toMillis()))
                .allMatch(millis -> millis >= 120_000 && millis < 240_000)
                .doesNotHaveDuplicates();
        assertThat(timing.delay(QUEUE_START, STREAM)).isEqualTo(timing.delay(QUEUE_START, STREAM));
    }

    @Test
    void samplesEachOperationIndependently() {
        Map<DelayedOperation, Delay> delays = Map.of(QUEUE_START, Delay.of("0s..1h"), PEERING, Delay.of("0s..1h"));
        Timing timing = new Timing(null, delays, null);
        assertThat(timing.delay(PEERING, STREAM)).isNotEqualTo(timing.delay(QUEUE_START, STREAM));
    }

    @Test
    void failsAtTheGivenRate() {
        assertThat(attempts()).noneMatch(attempt -> failing(0).fails(PEERING, attempt));
        assertThat(attempts()).allMatch(attempt -> failing(1).fails(PEERING, attempt));
        assertThat(attempts()
                        .filter(attempt -> failing(0.3).fails(PEERING, attempt))
                        .count())
                .isBetween(20L, 40L);
        assertThat(attempts()).noneMatch(attempt -> failing(1).fails(QUEUE_START, attempt));
    }

    @Test
    void reportsTheReasonForADelay() {
        assertThat(Timing.of("documented").reason(PEERING)).isEqualTo("timing documented: peering takes 30s..1m30s");
        assertThat(new Timing(null, Map.of(PEERING, Delay.of("1h")), null).reason(PEERING))
                .isEqualTo("timing quick: peering takes 1h");
    }

    private static Timing failing(double failureRate) {
        return new Timing(null, null, Map.of(PEERING, failureRate));
    }

    private static Stream<RandomStream> attempts() {
        SeededRandom random = new SeededRandom(1, "project");
        return LongStream.range(0, 100).mapToObj(attempt -> random.stream("peer", "lake/etl_night", attempt));
    }
}
