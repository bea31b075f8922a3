package io.github.dliemulator.admin.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dliemulator.timeline.Durations;
import io.github.dliemulator.world.WorldConflictException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Duration in JSON: accepts {@code 10m}, {@code 90s} or {@code PT10M}, and is written in ISO 8601. */
@Schema(implementation = String.class, example = "10m")
public record DurationValue(Duration duration) {

    @JsonCreator
    static DurationValue parse(String text) {
        return new DurationValue(Durations.parse(text));
    }

    @JsonValue
    String format() {
        return duration.toString();
    }

    public Instant addTo(Instant now) {
        try {
            return now.plus(duration);
        } catch (DateTimeException | ArithmeticException e) {
            throw new WorldConflictException("No clock goes as far as " + duration);
        }
    }
}
