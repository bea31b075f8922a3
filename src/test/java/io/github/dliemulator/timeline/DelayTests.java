package io.github.dliemulator.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dliemulator.timeline.Delay.Fixed;
import io.github.dliemulator.timeline.Delay.Range;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelayTests {

    @ParameterizedTest
    @CsvSource({
        "0s, PT0S",
        "5s, PT5S",
        "PT90S, PT90S",
        "90s, PT90S",
        "1m30s, PT90S",
        "250ms, PT0.25S",
        "365d, P365D",
        "' 2m ', PT2M"
    })
    void parsesCommonNotations(String text, Duration expected) {
        assertThat(Delay.of(text)).isEqualTo(new Fixed(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "6m..10m, PT6M, PT10M",
        "PT30S..PT90S, PT30S, PT90S",
        "'1s .. 3s', PT1S, PT3S",
        "0s..365d, PT0S, P365D",
        "5s..5s, PT5S, PT5S"
    })
    void mayBeARange(String text, Duration min, Duration max) {
        assertThat(Delay.of(text)).isEqualTo(new Range(min, max));
    }

    @ParameterizedTest
    @CsvSource({"0ms, 0s", "5s, 5s", "PT90S, 1m30s", "6m..10m, 6m..10m", "PT30S..PT90S, 30s..1m30s", "0s..48h, 0s..2d"})
    void isPrintedInShortForm(String text, String printed) {
        assertThat(Delay.of(text)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({"0ms, PT0S", "5s, PT5S", "PT90S, PT1M30S", "6m..10m, PT6M..PT10M", "0s..48h, PT0S..PT48H"})
    void isWrittenToJsonInIso8601AndReadBack(String text, String written) {
        assertThat(Delay.of(text).toIsoText()).isEqualTo(written);
        assertThat(Delay.of(written)).isEqualTo(Delay.of(text));
    }

    @Test
    void reachesEveryPartOfItsRange() {
        Delay delay = Delay.of("6m..10m");
        assertThat(delay.interpolate(0)).isEqualTo(Duration.parse("PT6M"));
        assertThat(delay.interpolate(0.5)).isEqualTo(Duration.parse("PT8M"));
        assertThat(delay.interpolate(Math.nextDown(1.0)))
                .isBetween(Duration.parse("PT9M59.999S"), Duration.parse("PT10M"));
    }

    @Test
    void isAlwaysTheSameWhenFixed() {
        assertThat(Delay.of("5s").interpolate(0)).isEqualTo(Duration.parse("PT5S"));
        assertThat(Delay.of("5s").interpolate(0.99)).isEqualTo(Duration.parse("PT5S"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "-",
                "()",
                "5 parsecs",
                "s",
                "5s,6s",
                "5s6m",
                "PT",
                "0",
                "60",
                "-60",
                "+60",
                " 60 ",
                "99999999999999999999s",
                "9223372036854775807d"
            })
    void rejectsAnInvalidDuration(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Delay.of(text))
                .withMessage("'%s' is not a duration with a unit: write for example 5s, 1m30s or PT90S", text);
    }

    @ParameterizedTest
    @CsvSource({"5s.., ''", "..5s, ''", "1s...3s, .3s", "1s..2s..3s, 2s..3s", "1s..later, later", "1..5s, 1", "1s..5, 5"
    })
    void rejectsAnInvalidEndOfARange(String text, String wrongEnd) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Delay.of(text))
                .withMessageStartingWith("'%s' is not a duration", wrongEnd);
    }

    @ParameterizedTest
    @CsvSource({"10m..6m, 10m..6m", "PT90S..PT30S, 1m30s..30s", "1ms..0s, 1ms..0s"})
    void rejectsAReversedRange(String text, String quoted) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Delay.of(text))
                .withMessage("A range must begin with the shorter delay, and " + quoted + " does not");
    }

    @ParameterizedTest
    @CsvSource({
        "-5s, -5s",
        "PT-1M, -1m",
        "-5s..5s, -5s",
        "366d, 366d",
        "1s..366d, 366d",
        "P365DT0.001S, 365d1ms",
        "PT9223372036854775807S, 106751991167300d15h30m7s"
    })
    void rejectsANegativeOrOverlongDuration(String text, String quoted) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Delay.of(text))
                .withMessage("A delay must be between 0s and 365d, and " + quoted + " is not");
    }
}
