package io.github.dliemulator.simulation.script;

import io.github.dliemulator.simulation.timeline.Passing;
import io.github.dliemulator.simulation.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;

/**
 * What becomes of a change where nobody wants anything special.
 *
 * @param passing the state that holds while it is under way
 * @param done why that begins
 * @param begin when it begins
 * @param ready when what it waits for is there; from then on it takes its own time
 * @param takes how long
 * @param outcome the state that holds afterwards
 * @param because why it takes as long and ends so
 * @param message what the resource says should it fail
 */
public record Usual<S extends Enum<S> & Passing>(
        S passing,
        String done,
        Instant begin,
        Instant ready,
        Duration takes,
        S outcome,
        String because,
        String message) {

    /** A change that waits for nothing and says nothing. */
    public static <S extends Enum<S> & Passing> Usual<S> of(
            S passing, String done, Instant begin, Duration takes, S outcome, String because) {
        return new Usual<>(passing, done, begin, begin, takes, outcome, because, "");
    }

    Fate<S> fate() {
        return new Fate<>(beginning().then(outcome, ready.plus(takes), because), message);
    }

    Timeline<S> beginning() {
        return Timeline.of(passing, begin, done);
    }
}
