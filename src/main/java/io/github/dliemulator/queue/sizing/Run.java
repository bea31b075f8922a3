package io.github.dliemulator.queue.sizing;

import static io.github.dliemulator.queue.sizing.QueueStatus.AVAILABLE;
import static io.github.dliemulator.queue.sizing.QueueStatus.SCALING;

import io.github.dliemulator.simulation.timeline.Timeline.Shift;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * What became of one start of a plan.
 *
 * @param due when the plan starts by its calendar
 * @param at when it ran, or was given up
 * @param givenUp whether the queue was not available until the next start came
 * @param from the CUs that the queue had
 */
record Run(Plan plan, Instant due, Instant at, boolean givenUp, int from) {

    /** A queue that has the size already stays as it is. */
    boolean scales() {
        return !givenUp && from != plan.targetCu();
    }

    Instant end() {
        return at.plus(plan.takes());
    }

    Stream<Shift<QueueStatus>> statuses() {
        return Stream.of(
                new Shift<>(at, AVAILABLE, SCALING, "plan " + plan.name()),
                new Shift<>(end(), SCALING, AVAILABLE, plan.because()));
    }

    Stream<Shift<Integer>> sizes() {
        return Stream.of(new Shift<>(end(), from, plan.targetCu(), "plan " + plan.name() + ", " + plan.because()));
    }
}
