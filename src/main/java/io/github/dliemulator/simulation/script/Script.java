package io.github.dliemulator.simulation.script;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.dliemulator.simulation.timeline.Passing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shall happen to matching resources. What the operator is shown of one besides can be given back, and is not read.
 *
 * @param steps what shall happen, one after the other
 * @param uses how many changes it decides; any number when null
 */
@JsonIgnoreProperties(
        value = {"matched", "used"},
        ignoreUnknown = false)
public record Script(
        Match match, List<Step> steps, @Nullable Integer uses) {

    public Script {
        match = Given.value("match", match);
        steps = new Plot(steps).steps();
        if (uses != null && uses < 1) {
            throw new IllegalArgumentException("uses must be 1 or more");
        }
    }

    /** For every change of this kind. */
    public static Script of(String kind, Plot plot) {
        return new Script(new Match(kind, null, null, null), plot.steps(), null);
    }

    Plot plot() {
        return new Plot(steps);
    }

    /** Whether it is for this change, as far as nobody counts. */
    <S extends Enum<S> & Passing> boolean fits(Subject subject, S passing) {
        return match.fits(subject) && plot().isFor(passing);
    }

    /** Whether it decides on the next change that it is for. */
    boolean isNext(ScriptUse.Count count) {
        return (match.nth() == null || match.nth() == count.matched() + 1) && (uses == null || count.used() < uses);
    }

    /** Whether it needs to know how often it was there. */
    public boolean counts() {
        return uses != null || match.nth() != null;
    }
}
