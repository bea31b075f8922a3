package io.github.dliemulator.script;

import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.timeline.TransitionalState;
import io.github.dliemulator.world.World;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides what becomes of changes, when they begin. */
@Component
public class OutcomeResolver {

    private final ScriptCountersRepository counters;

    OutcomeResolver(ScriptCountersRepository counters) {
        this.counters = counters;
    }

    /**
     * What is written on the resource itself decides, then what the call says, then what the operator said, then time and
     * chance. Call it within the change.
     *
     * @param annotated what is written on the resource, the most specific first
     */
    public <S extends Enum<S> & TransitionalState> Outcome<S> resolve(
            World world,
            ScriptTarget target,
            List<AppliedScript> annotated,
            RandomStream random,
            DefaultTransition<S> defaultTransition) {
        return annotated.stream()
                .findFirst()
                .or(() -> fromCall(world.scripts(), target, defaultTransition.transitionalState()))
                .or(() -> fromWorld(world, target, defaultTransition.transitionalState()))
                .map(applied -> ScriptEvaluator.evaluate(defaultTransition, applied, random))
                .orElseGet(defaultTransition::toOutcome);
    }

    private static <S extends Enum<S> & TransitionalState> Optional<AppliedScript> fromCall(
            EffectiveScripts scripts, ScriptTarget target, S transitionalState) {
        return scripts.callScripts().stream()
                .filter(script -> script.matches(target, transitionalState))
                .findFirst()
                .map(script -> new AppliedScript("script by header", script.scriptSteps()));
    }

    /** What the operator took back meanwhile decides nothing. */
    private <S extends Enum<S> & TransitionalState> Optional<AppliedScript> fromWorld(
            World world, ScriptTarget target, S transitionalState) {
        ScriptSet scriptSet = world.scripts().worldScripts();
        if (scriptSet.scripts().stream().noneMatch(script -> script.matches(target, transitionalState))) {
            return Optional.empty();
        }
        return counters.findById(world.projectId())
                .filter(entity -> entity.isFor(scriptSet))
                .flatMap(entity -> entity.selectAndCount(scriptSet.scripts(), target, transitionalState));
    }
}
