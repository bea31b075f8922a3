package io.github.dliemulator.script;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.dliemulator.timeline.TransitionalState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prescribed state transitions of matching resources. The counters of a script in a response are ignored in a request.
 *
 * @param steps state transitions in order
 * @param uses maximum number of state changes that the script applies to; unlimited if null
 */
@JsonIgnoreProperties(
        value = {"matched", "used"},
        ignoreUnknown = false)
public record Script(
        ScriptMatcher match,
        List<ScriptStep> steps,
        @Nullable Integer uses) {

    public Script {
        match = Preconditions.requireValue("match", match);
        steps = new ScriptSteps(steps).steps();
        if (uses != null && uses < 1) {
            throw new IllegalArgumentException("uses must be 1 or more");
        }
    }

    /** A script for all changes of a kind of resources. */
    public static Script of(String kind, ScriptSteps scriptSteps) {
        return new Script(new ScriptMatcher(kind, null, null, null), scriptSteps.steps(), null);
    }

    /** The steps as an object that checks and applies them. */
    ScriptSteps scriptSteps() {
        return new ScriptSteps(steps);
    }

    /** Whether it matches a change, regardless of its counters. */
    <S extends Enum<S> & TransitionalState> boolean matches(ScriptTarget target, S transitionalState) {
        return match.matches(target) && scriptSteps().appliesTo(transitionalState);
    }

    /** Whether its counters allow it to decide the next change that it matches. */
    boolean isDue(ScriptCounters.Count count) {
        return (match.nth() == null || match.nth() == count.matched() + 1) && (uses == null || count.used() < uses);
    }

    /** Whether it depends on its counters. */
    public boolean requiresCounting() {
        return uses != null || match.nth() != null;
    }
}
