package io.github.dliemulator.simulation.script;

import static java.util.stream.Collectors.joining;

import io.github.dliemulator.simulation.timeline.Passing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What shall happen in one change, step by step. Where it can hold only letters and digits it is written as
 * {@code FAILED after 30s}, {@code held}, {@code ACTIVE after 2m..8m then FAILED after 1h} or {@code CREATING then FAILED}.
 */
public record Plot(List<Step> steps) {

    static final int LONGEST = 20;

    private static final Pattern THEN = Pattern.compile(" then ", Pattern.CASE_INSENSITIVE);

    public Plot {
        steps = Given.list("steps", steps, LONGEST);
    }

    /** @throws IllegalArgumentException when this tells no such thing; its message says how to */
    public static Plot of(String text) {
        List<Step> steps = new ArrayList<>();
        for (String phrase : THEN.split(text.strip().replaceAll("\\s+", " "))) {
            steps.addAll(Phrase.parse(phrase));
        }
        return new Plot(steps);
    }

    /** As text; what the die chooses from cannot be told so. */
    public String text() {
        List<String> phrases = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            boolean leads = i + 1 < steps.size() && Phrase.isLeadingTo(steps.get(i), steps.get(i + 1));
            phrases.add(leads ? Phrase.print(steps.get(i), steps.get(++i)) : Phrase.print(steps.get(i)));
        }
        return phrases.stream().collect(joining(" then "));
    }

    /** Whether it is for a change that passes through this state: it begins with that one, or with none that passes. */
    <S extends Enum<S> & Passing> boolean isFor(S passing) {
        return steps.get(0).choices().stream().allMatch(choice -> {
            String state = choice.state();
            return state == null || state.equals(passing.name()) || !isPassing(passing.getDeclaringClass(), state);
        });
    }

    private static <S extends Enum<S> & Passing> boolean isPassing(Class<S> states, String name) {
        for (S state : states.getEnumConstants()) {
            if (state.name().equals(name)) {
                return state.isPassing();
            }
        }
        return false;
    }
}
