package io.github.dliemulator.script;

import io.github.dliemulator.script.ScriptStep.Choice;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.TransitionalState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates script steps into a timeline. A random value depends only on the number of the wait or choice that it is for, so
 * equivalent scripts give equal timelines.
 */
final class ScriptEvaluator<S extends Enum<S> & TransitionalState> {

    private final DefaultTransition<S> defaultTransition;
    private final AppliedScript script;
    private final RandomStream random;

    private Timeline<S> timeline;
    private S state;
    private String message;
    private Instant at;
    private @Nullable Instant heldAt;
    private boolean usesDefaultDuration;
    private String delayReason = "";
    private int waitCount;
    private int choiceCount;

    private ScriptEvaluator(DefaultTransition<S> defaultTransition, AppliedScript script, RandomStream random) {
        this.defaultTransition = defaultTransition;
        this.script = script;
        this.random = random;
        this.timeline = defaultTransition.startTimeline();
        this.state = defaultTransition.transitionalState();
        this.message = defaultTransition.failureMessage();
        this.at = defaultTransition.readyAt();
    }

    static <S extends Enum<S> & TransitionalState> Outcome<S> evaluate(
            DefaultTransition<S> defaultTransition, AppliedScript script, RandomStream random) {
        ScriptEvaluator<S> evaluator = new ScriptEvaluator<>(defaultTransition, script, random);
        script.steps().steps().forEach(evaluator::apply);
        return evaluator.finish();
    }

    private void apply(ScriptStep step) {
        Choice choice = choose(step);
        if (choice.state() != null) {
            transitionTo(Enum.valueOf(state.getDeclaringClass(), choice.state()), describeOdds(step, choice));
            usesDefaultDuration = state.isTransitional();
        }
        message = choice.message() == null ? message : choice.message();
        if (choice.duration() != null) {
            applyDuration(choice.duration());
        }
    }

    private Choice choose(ScriptStep step) {
        if (step.oneOf() == null) {
            return step.choices().get(0);
        }
        double remaining = random.doubleFor("script choice " + ++choiceCount) * totalWeight(step);
        for (Choice choice : step.oneOf()) {
            remaining -= choice.effectiveWeight();
            if (remaining < 0) {
                return choice;
            }
        }
        return step.oneOf().get(step.oneOf().size() - 1);
    }

    private static int totalWeight(ScriptStep step) {
        return step.choices().stream().mapToInt(Choice::effectiveWeight).sum();
    }

    private static String describeOdds(ScriptStep step, Choice choice) {
        return step.oneOf() == null ? "" : ", %d in %d chances".formatted(choice.effectiveWeight(), totalWeight(step));
    }

    /** Appends a step, unless the resource is in that state already. */
    private void transitionTo(S next, String odds) {
        if (next == state) {
            return;
        }
        if (usesDefaultDuration) {
            at = at.plus(defaultTransition.durationOf(state));
            delayReason = ", " + defaultTransition.reasonFor(state);
        }
        if (at.equals(heldAt)) {
            at = at.plusNanos(1);
        }
        timeline = timeline.append(next, at, "%s: %s%s%s".formatted(script.source(), next, delayReason, odds));
        state = next;
        delayReason = "";
        usesDefaultDuration = false;
    }

    /** Keeps the current state for a duration, or until the resource is released. */
    private void applyDuration(StateDuration duration) {
        usesDefaultDuration = false;
        if (duration.delay() == null) {
            heldAt = at;
            delayReason = " once it is released";
        } else {
            at = at.plus(duration.delay().interpolate(random.doubleFor("script wait " + ++waitCount)));
            delayReason = delayReason + " after " + duration;
        }
    }

    /** Ends a change that the script leaves in a transitional state with the default targets. */
    private Outcome<S> finish() {
        while (state.isTransitional() && defaultTransition.targetOf(state) != state) {
            transitionTo(defaultTransition.targetOf(state), "");
            usesDefaultDuration = state.isTransitional();
        }
        return new Outcome<>(new Timeline<>(timeline.steps(), heldAt), message);
    }
}
