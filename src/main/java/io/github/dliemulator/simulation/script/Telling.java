package io.github.dliemulator.simulation.script;

import io.github.dliemulator.simulation.chance.Dice.Die;
import io.github.dliemulator.simulation.script.Step.Choice;
import io.github.dliemulator.simulation.timeline.Passing;
import io.github.dliemulator.simulation.timeline.Timeline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells a plot to its end, which makes a timeline of it. The die falls the same way however the plot was written. */
final class Telling<S extends Enum<S> & Passing> {

    private final Usual<S> usual;
    private final Cue cue;
    private final Die die;

    private Timeline<S> timeline;
    private S state;
    private String message;
    private Instant at;
    private @Nullable Instant heldAt;
    private boolean takesUsualTime;
    private String lapse = "";
    private int waits;
    private int choices;

    private Telling(Usual<S> usual, Cue cue, Die die) {
        this.usual = usual;
        this.cue = cue;
        this.die = die;
        this.timeline = usual.beginning();
        this.state = usual.passing();
        this.message = usual.message();
        this.at = usual.ready();
    }

    static <S extends Enum<S> & Passing> Fate<S> of(Usual<S> usual, Cue cue, Die die) {
        Telling<S> telling = new Telling<>(usual, cue, die);
        cue.plot().steps().forEach(telling::go);
        return telling.end();
    }

    private void go(Step step) {
        Choice choice = choose(step);
        if (choice.state() != null) {
            become(Enum.valueOf(state.getDeclaringClass(), choice.state()), odds(step, choice));
            takesUsualTime = state.isPassing();
        }
        message = choice.message() == null ? message : choice.message();
        if (choice.stay() != null) {
            stay(choice.stay());
        }
    }

    private Choice choose(Step step) {
        if (step.oneOf() == null) {
            return step.choices().get(0);
        }
        double left = die.fraction("script choice " + ++choices) * weight(step);
        for (Choice choice : step.oneOf()) {
            left -= choice.share();
            if (left < 0) {
                return choice;
            }
        }
        return step.oneOf().get(step.oneOf().size() - 1);
    }

    private static int weight(Step step) {
        return step.choices().stream().mapToInt(Choice::share).sum();
    }

    private static String odds(Step step, Choice choice) {
        return step.oneOf() == null ? "" : ", %d in %d chances".formatted(choice.share(), weight(step));
    }

    /** Where it says what the resource is already, nothing changes. */
    private void become(S next, String odds) {
        if (next == state) {
            return;
        }
        if (takesUsualTime) {
            at = at.plus(usual.takes());
            lapse = ", " + usual.because();
        }
        if (at.equals(heldAt)) {
            at = at.plusNanos(1);
        }
        timeline = timeline.then(next, at, "%s: %s%s%s".formatted(cue.by(), next, lapse, odds));
        state = next;
        lapse = "";
        takesUsualTime = false;
    }

    private void stay(Stay stay) {
        takesUsualTime = false;
        if (stay.delay() == null) {
            heldAt = at;
            lapse = " once it is released";
        } else {
            at = at.plus(stay.delay().at(die.fraction("script wait " + ++waits)));
            lapse = lapse + " after " + stay;
        }
    }

    /** What passes comes to its usual end. */
    private Fate<S> end() {
        if (state.isPassing()) {
            become(usual.outcome(), "");
        }
        return new Fate<>(new Timeline<>(timeline.steps(), heldAt), message);
    }
}
