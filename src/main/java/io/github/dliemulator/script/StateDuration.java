package io.github.dliemulator.script;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dliemulator.timeline.Delay;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Duration of a state: a delay, or until the resource is released.
 *
 * @param delay null for a state that is held
 */
@Schema(implementation = String.class, example = "2m..8m")
public record StateDuration(@Nullable Delay delay) {

    static final String HELD = "held";

    /** @throws IllegalArgumentException if the text is neither a delay nor {@value #HELD} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static StateDuration of(String text) {
        return new StateDuration(text.equalsIgnoreCase(HELD) ? null : Delay.of(text));
    }

    @JsonValue
    String toJsonValue() {
        return delay == null ? HELD : delay.toIsoText();
    }

    @Override
    public String toString() {
        return delay == null ? HELD : delay.toString();
    }
}
