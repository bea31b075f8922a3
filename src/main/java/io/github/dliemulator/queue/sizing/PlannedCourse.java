package io.github.dliemulator.queue.sizing;

import io.github.dliemulator.simulation.timeline.Course;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.simulation.timeline.Timeline.Shift;
import io.github.dliemulator.simulation.timeline.Timeline.Step;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A timeline, and after it what plans bring.
 *
 * @param timeline which of a sizing's timelines it is
 * @param shifts what a run of a plan changes, in order of time
 */
record PlannedCourse<S>(Sizing sizing, Function<Sizing, Timeline<S>> timeline, Function<Run, Stream<Shift<S>>> shifts)
        implements Course<S> {

    /** Asked for more often than all else, and in the same time after a century as on the first day. */
    @Override
    public S at(Instant now) {
        return new PlannedCourse<>(sizing.near(now), timeline, shifts)
                .stepAt(now)
                .state();
    }

    @Override
    public Step<S> stepAt(Instant now) {
        return planned(now)
                .reduce((earlier, later) -> later)
                .map(shift -> new Step<>(shift.at(), shift.to(), shift.because()))
                .orElseGet(() -> written().stepAt(now));
    }

    @Override
    public Stream<Shift<S>> between(Instant after, Instant until) {
        return Stream.concat(
                written().between(after, until),
                planned(until).filter(shift -> shift.at().isAfter(after)));
    }

    @Override
    public Stream<Shift<S>> pending(Instant now) {
        return Stream.concat(
                written().pending(now),
                planned(Instant.MAX).filter(shift -> shift.at().isAfter(now)).limit(1));
    }

    @Override
    public List<Step<S>> steps() {
        return written().steps();
    }

    private Timeline<S> written() {
        return timeline.apply(sizing);
    }

    private Stream<Shift<S>> planned(Instant until) {
        return sizing.scalings().flatMap(shifts).takeWhile(shift -> !shift.at().isAfter(until));
    }
}
