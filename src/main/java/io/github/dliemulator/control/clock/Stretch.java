package io.github.dliemulator.control.clock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.chance.Durations;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** A stretch of time as a person writes it: {@code 10m}, {@code 90s} or {@code PT10M}. */
@Schema(implementation = String.class, example = "10m")
public record Stretch(Duration length) {

    @JsonCreator
    static Stretch of(String text) {
        return new Stretch(Durations.parse(text));
    }

    @JsonValue
    String text() {
        return length.toString();
    }

    public Instant after(Instant now) {
        try {
            return now.plus(length);
        } catch (DateTimeException | ArithmeticException e) {
            throw new RefusedException("No clock goes as far as " + length);
        }
    }
}
