package io.github.dliemulator.queue.scaling;

import static io.github.dliemulator.queue.scaling.QueueStatus.AVAILABLE;
import static io.github.dliemulator.queue.scaling.QueueStatus.SCALING;

import io.github.dliemulator.timeline.Timeline.Transition;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Execution of a plan.
 *
 * @param scheduledAt start by its schedule
 * @param executedAt start of the scaling, or time at which the plan gave up
 * @param missed whether the queue was not available until the plan gave up
 * @param previousCu CUs of the queue before
 */
record PlanExecution(Plan plan, Instant scheduledAt, Instant executedAt, boolean missed, int previousCu) {

    /** Whether the CUs change. A queue that has the wanted CUs already is not scaled. */
    boolean changesCu() {
        return !missed && previousCu != plan.targetCu();
    }

    Instant completedAt() {
        return executedAt.plus(plan.duration());
    }

    Stream<Transition<QueueStatus>> statusChanges() {
        return Stream.of(
                new Transition<>(executedAt, AVAILABLE, SCALING, "plan " + plan.name()),
                new Transition<>(completedAt(), SCALING, AVAILABLE, plan.reason()));
    }

    Stream<Transition<Integer>> cuChanges() {
        return Stream.of(new Transition<>(
                completedAt(), previousCu, plan.targetCu(), "plan " + plan.name() + ", " + plan.reason()));
    }
}
