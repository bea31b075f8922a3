package io.github.dliemulator.script;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Step of a script.
 *
 * @param state state to enter; the current state if null
 * @param duration duration of the state. If null, a transitional state has its usual duration.
 * @param message failure message
 * @param oneOf alternatives, one of which is sampled; excludes the other fields
 */
@Schema(name = "ScriptStep")
@JsonIgnoreProperties(ignoreUnknown = false)
public record ScriptStep(
        @Nullable String state,
        @JsonProperty("for") @Nullable StateDuration duration,
        @Nullable String message,
        @Nullable List<Choice> oneOf) {

    private static final int MAX_MESSAGE_LENGTH = 1000;

    public ScriptStep {
        if (oneOf == null) {
            requireStateOrDuration(state, duration, message);
        } else {
            oneOf = Preconditions.requireList("oneOf", oneOf, ScriptSteps.MAX_STEPS);
            if (state != null || duration != null || message != null) {
                throw new IllegalArgumentException("a step must have either oneOf or a state");
            }
        }
    }

    static ScriptStep of(@Nullable String state, @Nullable StateDuration duration) {
        return new ScriptStep(state, duration, null, null);
    }

    private static void requireStateOrDuration(
            @Nullable String state, @Nullable StateDuration duration, @Nullable String message) {
        if (state == null && duration == null) {
            throw new IllegalArgumentException("a step must have a state or a duration");
        }
        if (message != null && state == null) {
            throw new IllegalArgumentException("a step without a state must not have a message");
        }
        if (message != null && message.length() > MAX_MESSAGE_LENGTH) {
            throw new IllegalArgumentException("message must have at most %d characters".formatted(MAX_MESSAGE_LENGTH));
        }
    }

    /**
     * Alternative of a step.
     *
     * @param weight weight relative to the other alternatives; 1 if null
     * @param state state to enter; the current state if null
     * @param message failure message
     */
    @Schema(name = "ScriptChoice")
    @JsonIgnoreProperties(ignoreUnknown = false)
    public record Choice(
            @Nullable Integer weight,
            @Nullable String state,
            @JsonProperty("for") @Nullable StateDuration duration,
            @Nullable String message) {

        private static final int MAX_WEIGHT = 1_000_000;

        public Choice {
            requireStateOrDuration(state, duration, message);
            if (weight != null && (weight < 1 || weight > MAX_WEIGHT)) {
                throw new IllegalArgumentException("weight must be between 1 and %d".formatted(MAX_WEIGHT));
            }
        }

        int effectiveWeight() {
            return weight == null ? 1 : weight;
        }
    }

    /** The alternatives; a step without {@code oneOf} has one. */
    List<Choice> choices() {
        return oneOf == null ? List.of(new Choice(null, state, duration, message)) : oneOf;
    }
}
