package io.github.dliemulator.simulation.timeline;

import io.github.dliemulator.simulation.timeline.Timeline.Shift;
import io.github.dliemulator.simulation.timeline.Timeline.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What holds when. A {@link Timeline} is written down whole; what recurs, day by day or week by week, is worked out when it
 * is asked for.
 */
public interface Course<S> {

    /** The step that holds at {@code now}; before the first step has begun, that one. */
    Step<S> stepAt(Instant now);

    default S at(Instant now) {
        return stepAt(now).state();
    }

    /** The changes after one instant and up to another, the second included, in order of time; never without an end. */
    Stream<Shift<S>> between(Instant after, Instant until);

    /** The changes that are still to come; of what recurs, the next one only. */
    default Stream<Shift<S>> pending(Instant now) {
        return between(now, Instant.MAX).limit(1);
    }

    /** What comes next, or nothing when the course is over or held. */
    default Optional<Step<S>> next(Instant now) {
        return between(now, Instant.MAX).findFirst().map(shift -> stepAt(shift.at()));
    }

    /** What is written down of it. */
    List<Step<S>> steps();
}
