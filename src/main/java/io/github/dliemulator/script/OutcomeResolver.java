package io.github.dliemulator.script;

import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.timeline.TransitionalState;
import io.github.dliemulator.world.World;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides the outcome of a change when it starts. */
@Component
public class OutcomeResolver {

    private final RequestScripts requestScripts;
    private final ScriptCountersRepository counters;

    OutcomeResolver(RequestScripts requestScripts, ScriptCountersRepository counters) {
        this.requestScripts = requestScripts;
        this.counters = counters;
    }

    /**
     * The outcome of a change that starts. Precedence: tags of the resource, the header {@code X-Emulator-Script}, scripts of the
     * world, timing. Must run in a transaction that holds the world's lock, because it counts the uses of scripts.
     *
     * @param annotated scripts in the tags of the resource, the most specific first
     * @throws io.github.dliemulator.web.error.DliException if the header is invalid
     */
    public <S extends Enum<S> & TransitionalState> Outcome<S> resolve(
            World world,
            ScriptTarget target,
            List<AppliedScript> annotated,
            RandomStream random,
            DefaultTransition<S> defaultTransition) {
        List<Script> fromRequest = requestScripts.current();
        return annotated.stream()
                .findFirst()
                .or(() -> findInRequest(fromRequest, target, defaultTransition.transitionalState()))
                .or(() -> findInWorld(world, target, defaultTransition.transitionalState()))
                .map(applied -> ScriptEvaluator.evaluate(defaultTransition, applied, random))
                .orElseGet(defaultTransition::toOutcome);
    }

    private static <S extends Enum<S> & TransitionalState> Optional<AppliedScript> findInRequest(
            List<Script> scripts, ScriptTarget target, S transitionalState) {
        return scripts.stream()
                .filter(script -> script.matches(target, transitionalState))
                .findFirst()
                .map(script -> new AppliedScript("script by header", script.scriptSteps()));
    }

    /** Scripts that were replaced since the request entered have no counters any more, and do not apply. */
    private <S extends Enum<S> & TransitionalState> Optional<AppliedScript> findInWorld(
            World world, ScriptTarget target, S transitionalState) {
        ScriptSet scriptSet = world.get(ScriptSet.SETTING);
        if (scriptSet.scripts().stream().noneMatch(script -> script.matches(target, transitionalState))) {
            return Optional.empty();
        }
        return counters.findById(world.projectId())
                .filter(entity -> entity.isFor(scriptSet))
                .flatMap(entity -> entity.selectAndCount(scriptSet.scripts(), target, transitionalState));
    }
}
