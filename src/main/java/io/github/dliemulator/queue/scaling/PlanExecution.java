package io.github.dliemulator.queue.scaling;

import static io.github.dliemulator.queue.scaling.QueueStatus.AVAILABLE;
import static io.github.dliemulator.queue.scaling.QueueStatus.SCALING;

import io.github.dliemulator.timeline.Timeline.Transition;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * What became of one start of a plan.
 *
 * @param scheduledAt when the plan starts by its calendar
 * @param executedAt when it ran, or was given up
 * @param missed whether the queue was not available until the next start came
 * @param previousCu the CUs that the queue had
 */
record PlanExecution(Plan plan, Instant scheduledAt, Instant executedAt, boolean missed, int previousCu) {

    /** A queue that has the size already stays as it is. */
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
