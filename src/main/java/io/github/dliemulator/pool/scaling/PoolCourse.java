package io.github.dliemulator.pool.scaling;

import static io.github.dliemulator.pool.scaling.PoolStatus.AVAILABLE;
import static io.github.dliemulator.pool.scaling.PoolStatus.SCALING;

import io.github.dliemulator.simulation.timeline.Course;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.simulation.timeline.Timeline.Shift;
import io.github.dliemulator.simulation.timeline.Timeline.Step;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a pool is when. Once it is available it scales as its plan wants, which can recur day by day.
 *
 * @param start how it came to be available, or failed
 */
public record PoolCourse(Timeline<PoolStatus> start, CuPlan plan) implements Course<PoolStatus> {

    @Override
    public Step<PoolStatus> stepAt(Instant now) {
        Step<PoolStatus> step = start.stepAt(now);
        return step.state() == AVAILABLE
                ? plan.scalingUpTo(now)
                        .map(scaling -> now.isBefore(scaling.until()) ? begin(scaling) : end(scaling))
                        .orElse(step)
                : step;
    }

    @Override
    public Stream<Shift<PoolStatus>> between(Instant after, Instant until) {
        return Stream.concat(
                start.between(after, until),
                plan.scalingsFrom(after)
                        .flatMap(PoolCourse::shifts)
                        .dropWhile(shift -> !shift.at().isAfter(after))
                        .takeWhile(shift -> !shift.at().isAfter(until)));
    }

    /** What is written down, and of what recurs the next one. */
    @Override
    public Stream<Shift<PoolStatus>> pending(Instant now) {
        Instant known = plan.horizon().isAfter(now) ? plan.horizon() : now;
        return Stream.concat(between(now, known), between(known, Instant.MAX).limit(1));
    }

    @Override
    public List<Step<PoolStatus>> steps() {
        return Stream.concat(start.steps().stream(), plan.regimes().stream().flatMap(this::steps))
                .toList();
    }

    private Stream<Step<PoolStatus>> steps(Regime regime) {
        return plan.scalingUpTo(regime.from()).stream()
                .filter(scaling -> scaling.from().equals(regime.from()))
                .flatMap(scaling -> Stream.of(begin(scaling), end(scaling)).limit(scaling.completed() ? 2 : 1));
    }

    private static Stream<Shift<PoolStatus>> shifts(Scaling scaling) {
        return Stream.of(shift(scaling.overtakes() ? SCALING : AVAILABLE, begin(scaling)), shift(SCALING, end(scaling)))
                .limit(scaling.completed() ? 2 : 1);
    }

    private static Shift<PoolStatus> shift(PoolStatus before, Step<PoolStatus> step) {
        return new Shift<>(step.from(), before, step.state(), step.because());
    }

    private static Step<PoolStatus> begin(Scaling scaling) {
        return new Step<>(
                scaling.from(),
                SCALING,
                "%d CUs shall become %d: %s"
                        .formatted(
                                scaling.origin(),
                                scaling.target(),
                                scaling.regime().because()));
    }

    private static Step<PoolStatus> end(Scaling scaling) {
        return new Step<>(scaling.until(), AVAILABLE, scaling.regime().because());
    }
}
