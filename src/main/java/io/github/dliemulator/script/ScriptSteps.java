package io.github.dliemulator.script;

import static java.util.stream.Collectors.joining;

import io.github.dliemulator.timeline.TransitionalState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What shall happen in one change, step by step. Where it can hold only letters and digits it is written as
 * {@code FAILED after 30s}, {@code held}, {@code ACTIVE after 2m..8m then FAILED after 1h} or {@code CREATING then FAILED}.
 */
public record ScriptSteps(List<ScriptStep> steps) {

    static final int MAX_STEPS = 20;

    private static final Pattern THEN = Pattern.compile(" then ", Pattern.CASE_INSENSITIVE);

    public ScriptSteps {
        steps = Preconditions.requireList("steps", steps, MAX_STEPS);
    }

    /** @throws IllegalArgumentException when this tells no such thing; its message says how to */
    public static ScriptSteps parse(String text) {
        List<ScriptStep> steps = new ArrayList<>();
        for (String part : THEN.split(text.strip().replaceAll("\\s+", " "))) {
            steps.addAll(ScriptTextParser.parse(part));
        }
        return new ScriptSteps(steps);
    }

    /** As text; what the die chooses from cannot be told so. */
    public String text() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            boolean merges = i + 1 < steps.size() && ScriptTextParser.canMerge(steps.get(i), steps.get(i + 1));
            parts.add(
                    merges
                            ? ScriptTextParser.format(steps.get(i), steps.get(++i))
                            : ScriptTextParser.format(steps.get(i)));
        }
        return parts.stream().collect(joining(" then "));
    }

    /** Whether it is for a change that passes through this state: it begins with that one, or with none that passes. */
    <S extends Enum<S> & TransitionalState> boolean appliesTo(S transitionalState) {
        return steps.get(0).choices().stream().allMatch(choice -> {
            String state = choice.state();
            return state == null
                    || state.equals(transitionalState.name())
                    || !isTransitional(transitionalState.getDeclaringClass(), state);
        });
    }

    private static <S extends Enum<S> & TransitionalState> boolean isTransitional(Class<S> states, String name) {
        for (S state : states.getEnumConstants()) {
            if (state.name().equals(name)) {
                return state.isTransitional();
            }
        }
        return false;
    }
}
