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
 * Where a pool is when. Once it is available it scales as its plan wants, which can recur day by day.
 *
 * @param start how it came to be available, or failed
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

    /** What is written down, and of what recurs the next one. */
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
                "%d CUs shall become %d: %s"
                        .formatted(
                                activity.originCu(),
                                activity.targetCu(),
                                activity.policy().reason()));
    }

    private static Step<PoolStatus> endStep(ScalingActivity activity) {
        return new Step<>(activity.until(), AVAILABLE, activity.policy().reason());
    }
}
