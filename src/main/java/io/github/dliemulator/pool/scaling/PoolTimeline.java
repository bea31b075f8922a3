package io.github.dliemulator.pool.scaling;

import static io.github.dliemulator.pool.scaling.PoolStatus.AVAILABLE;
import static io.github.dliemulator.pool.scaling.PoolStatus.SCALING;
import static io.github.dliemulator.timeline.Instants.max;

import io.github.dliemulator.timeline.StateTimeline;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.Timeline.Step;
import io.github.dliemulator.timeline.Timeline.Transition;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Timeline of the states of a pool. Once it is available, it scales by its schedule, which can recur every day.
 *
 * @param start states until the pool is available or failed
 */
public record PoolTimeline(Timeline<PoolStatus> start, CapacitySchedule schedule) implements StateTimeline<PoolStatus> {

    @Override
    public Step<PoolStatus> stepAt(Instant now) {
        Step<PoolStatus> step = start.stepAt(now);
        return step.state() == AVAILABLE
                ? schedule.latestScaling(now)
                        .map(activity -> now.isBefore(activity.until()) ? startStep(activity) : endStep(activity))
                        .orElse(step)
                : step;
    }

    @Override
    public Stream<Transition<PoolStatus>> transitionsBetween(Instant after, Instant until) {
        return Stream.concat(
                start.transitionsBetween(after, until),
                schedule.scalingsFrom(after)
                        .flatMap(PoolTimeline::stateChanges)
                        .dropWhile(change -> !change.at().isAfter(after))
                        .takeWhile(change -> !change.at().isAfter(until)));
    }

    /** The transitions that do not recur, and the next one of those that recur. */
    @Override
    public Stream<Transition<PoolStatus>> pendingTransitions(Instant now) {
        Instant horizon = max(schedule.horizon(), now);
        return Stream.concat(
                transitionsBetween(now, horizon),
                transitionsBetween(horizon, Instant.MAX).limit(1));
    }

    @Override
    public List<Step<PoolStatus>> steps() {
        return Stream.concat(
                        start.steps().stream(), schedule.policies().stream().flatMap(this::steps))
                .toList();
    }

    private Stream<Step<PoolStatus>> steps(CapacityPolicy policy) {
        return schedule.latestScaling(policy.from()).stream()
                .filter(activity -> activity.from().equals(policy.from()))
                .flatMap(activity ->
                        Stream.of(startStep(activity), endStep(activity)).limit(activity.completed() ? 2 : 1));
    }

    private static Stream<Transition<PoolStatus>> stateChanges(ScalingActivity activity) {
        return Stream.of(
                        stateChange(activity.supersedesPrevious() ? SCALING : AVAILABLE, startStep(activity)),
                        stateChange(SCALING, endStep(activity)))
                .limit(activity.completed() ? 2 : 1);
    }

    private static Transition<PoolStatus> stateChange(PoolStatus before, Step<PoolStatus> step) {
        return new Transition<>(step.from(), before, step.state(), step.reason());
    }

    private static Step<PoolStatus> startStep(ScalingActivity activity) {
        return new Step<>(
                activity.from(),
                SCALING,
                "scaling from %d to %d CUs: %s"
                        .formatted(
                                activity.originCu(),
                                activity.targetCu(),
                                activity.policy().reason()));
    }

    private static Step<PoolStatus> endStep(ScalingActivity activity) {
        return new Step<>(activity.until(), AVAILABLE, activity.policy().reason());
    }
}
