package io.github.dliemulator.simulation.script;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a script.
 *
 * @param state what the resource becomes; what it is already when null
 * @param stay for how long; a state that passes takes its usual time when null
 * @param message what it says of its failure
 * @param oneOf of which the die chooses one, in the place of all the others
 */
@Schema(name = "ScriptStep")
@JsonIgnoreProperties(ignoreUnknown = false)
public record Step(
        @Nullable String state,
        @JsonProperty("for") @Nullable Stay stay,
        @Nullable String message,
        @Nullable List<Choice> oneOf) {

    private static final int LONGEST_MESSAGE = 1000;

    public Step {
        if (oneOf == null) {
            requireOutcome(state, stay, message);
        } else {
            oneOf = Given.list("oneOf", oneOf, Plot.LONGEST);
            if (state != null || stay != null || message != null) {
                throw new IllegalArgumentException("a step has either oneOf or a state of its own");
            }
        }
    }

    static Step of(@Nullable String state, @Nullable Stay stay) {
        return new Step(state, stay, null, null);
    }

    private static void requireOutcome(@Nullable String state, @Nullable Stay stay, @Nullable String message) {
        if (state == null && stay == null) {
            throw new IllegalArgumentException("a step must have a state or say for how long");
        }
        if (message != null && state == null) {
            throw new IllegalArgumentException("a step without a state has no message");
        }
        if (message != null && message.length() > LONGEST_MESSAGE) {
            throw new IllegalArgumentException("message must have %d characters at most".formatted(LONGEST_MESSAGE));
        }
    }

    /**
     * One of the ways that a step can go.
     *
     * @param weight how often it is chosen, in proportion to the others; 1 when null
     * @param state what the resource becomes; what it is already when null
     * @param message what it says of its failure
     */
    @Schema(name = "ScriptChoice")
    @JsonIgnoreProperties(ignoreUnknown = false)
    public record Choice(
            @Nullable Integer weight,
            @Nullable String state,
            @JsonProperty("for") @Nullable Stay stay,
            @Nullable String message) {

        private static final int HEAVIEST = 1_000_000;

        public Choice {
            requireOutcome(state, stay, message);
            if (weight != null && (weight < 1 || weight > HEAVIEST)) {
                throw new IllegalArgumentException("weight must be between 1 and %d".formatted(HEAVIEST));
            }
        }

        int share() {
            return weight == null ? 1 : weight;
        }
    }

    /** All that it can come to; one without a choice has one. */
    List<Choice> choices() {
        return oneOf == null ? List.of(new Choice(null, state, stay, message)) : oneOf;
    }
}
