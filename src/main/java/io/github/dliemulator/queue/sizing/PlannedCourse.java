package io.github.dliemulator.queue.sizing;

import io.github.dliemulator.simulation.timeline.Course;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.simulation.timeline.Timeline.Shift;
import io.github.dliemulator.simulation.timeline.Timeline.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** Asked for more often than all else. */
    @Override
    public S at(Instant now) {
        Sizing near = sizing.near(now);
        return last(near, now)
                .map(Shift::to)
                .orElseGet(() -> timeline.apply(near).at(now));
    }

    @Override
    public Step<S> stepAt(Instant now) {
        return last(sizing.near(now), now)
                .or(() -> last(sizing, now))
                .map(shift -> new Step<>(shift.at(), shift.to(), shift.because()))
                .orElseGet(() -> written().stepAt(now));
    }

    private Optional<Shift<S>> last(Sizing from, Instant now) {
        return planned(from, now).reduce((earlier, later) -> later);
    }

    @Override
    public Stream<Shift<S>> between(Instant after, Instant until) {
        return Stream.concat(
                written().between(after, until),
                planned(sizing.near(after), until).filter(shift -> shift.at().isAfter(after)));
    }

    @Override
    public Stream<Shift<S>> pending(Instant now) {
        return Stream.concat(
                written().pending(now),
                planned(sizing.near(now), Instant.MAX)
                        .filter(shift -> shift.at().isAfter(now))
                        .limit(1));
    }

    @Override
    public List<Step<S>> steps() {
        return written().steps();
    }

    private Timeline<S> written() {
        return timeline.apply(sizing);
    }

    private Stream<Shift<S>> planned(Sizing from, Instant until) {
        return from.scalings().flatMap(shifts).takeWhile(shift -> !shift.at().isAfter(until));
    }
}
