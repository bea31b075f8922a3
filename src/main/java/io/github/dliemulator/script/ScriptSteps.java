package io.github.dliemulator.script;

import static java.util.stream.Collectors.joining;

import io.github.dliemulator.timeline.TransitionalState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The steps of a script. Written as text in tags and headers: {@code FAILED after 30s}, {@code held}, {@code ACTIVE after 2m..8m
 * then FAILED after 1h} or {@code CREATING then FAILED}.
 */
public record ScriptSteps(List<ScriptStep> steps) {

    static final int MAX_STEPS = 20;

    private static final Pattern THEN = Pattern.compile(" then ", Pattern.CASE_INSENSITIVE);

    public ScriptSteps {
        steps = Preconditions.requireList("steps", steps, MAX_STEPS);
    }

    /** @throws IllegalArgumentException if the text is not a script */
    public static ScriptSteps parse(String text) {
        List<ScriptStep> steps = new ArrayList<>();
        for (String part : THEN.split(text.strip().replaceAll("\\s+", " "))) {
            steps.addAll(ScriptTextParser.parse(part));
        }
        return new ScriptSteps(steps);
    }

    /** The steps as text. Steps with {@code oneOf} have no text form. */
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

    /** Whether the script fits a change with this transitional state: it begins with it, or with a state that begins no change. */
    <S extends Enum<S> & TransitionalState> boolean appliesTo(S transitionalState) {
        return steps.get(0).choices().stream().allMatch(choice -> {
            String state = choice.state();
            return state == null
                    || state.equals(transitionalState.name())
                    || !beginsChange(transitionalState.getDeclaringClass(), state);
        });
    }

    private static <S extends Enum<S> & TransitionalState> boolean beginsChange(Class<S> states, String name) {
        for (S state : states.getEnumConstants()) {
            if (state.name().equals(name)) {
                return state.beginsChange();
            }
        }
        return false;
    }
}
