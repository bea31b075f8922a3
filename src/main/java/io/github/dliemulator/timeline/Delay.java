package io.github.dliemulator.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;

/**
 * Duration of a change in virtual time: {@code 5s}, or a range such as {@code 6m..10m} from which the seed draws. Accepts
 * {@code 90s}, {@code 1m30s} and ISO 8601 ({@code PT90S}), from 0s to 365d in whole milliseconds.
 */
@Schema(implementation = String.class, example = "6m..10m")
public sealed interface Delay {

    Duration MAX = Duration.ofDays(365);

    /**
     * The duration at a position in the range. A fixed delay always has the same duration.
     *
     * @param fraction random position in the range: 0 or more, and less than 1
     */
    Duration interpolate(double fraction);

    /** The form in JSON: ISO 8601, for a range {@code PT6M..PT10M}. {@code toString} is the short form for texts. */
    @JsonValue
    String toIsoText();

    record Fixed(Duration value) implements Delay {
        public Fixed {
            requireValid(value);
        }

        @Override
        public Duration interpolate(double fraction) {
            return value;
        }

        @Override
        public String toString() {
            return Durations.print(value);
        }

        @Override
        public String toIsoText() {
            return value.toString();
        }
    }

    record Range(Duration min, Duration max) implements Delay {
        public Range {
            requireValid(min);
            requireValid(max);
            if (min.compareTo(max) > 0) {
                throw new IllegalArgumentException("A range must begin with the shorter delay, and "
                        + Durations.print(min) + ".." + Durations.print(max) + " does not");
            }
        }

        @Override
        public Duration interpolate(double fraction) {
            return min.plusMillis((long) (fraction * max.minus(min).toMillis()));
        }

        @Override
        public String toString() {
            return Durations.print(min) + ".." + Durations.print(max);
        }

        @Override
        public String toIsoText() {
            return min + ".." + max;
        }
    }

    @JsonCreator
    static Delay of(String text) {
        String[] ends = text.split("\\.\\.", 2);
        return ends.length == 1
                ? new Fixed(Durations.parse(text))
                : new Range(Durations.parse(ends[0]), Durations.parse(ends[1]));
    }

    private static void requireValid(Duration value) {
        if (value.isNegative() || value.compareTo(MAX) > 0) {
            throw new IllegalArgumentException(
                    "A delay must be between 0s and 365d, and " + Durations.print(value) + " is not");
        }
        if (value.getNano() % 1_000_000 != 0) {
            throw new IllegalArgumentException(
                    "A delay must be in whole milliseconds, and " + Durations.print(value) + " is not");
        }
    }
}
