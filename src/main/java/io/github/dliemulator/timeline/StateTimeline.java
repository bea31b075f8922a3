package io.github.dliemulator.timeline;

import io.github.dliemulator.timeline.Timeline.Step;
import io.github.dliemulator.timeline.Timeline.Transition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What holds when. A {@link Timeline} is written down whole; what recurs, day by day or week by week, is worked out when it
 * is asked for.
 */
public interface StateTimeline<S> {

    /** The step that holds at {@code now}; before the first step has begun, that one. */
    Step<S> stepAt(Instant now);

    default S at(Instant now) {
        return stepAt(now).state();
    }

    /** The changes after one instant and up to another, the second included, in order of time; never without an end. */
    Stream<Transition<S>> transitionsBetween(Instant after, Instant until);

    /** The changes that are still to come; of what recurs, the next one only. */
    default Stream<Transition<S>> pendingTransitions(Instant now) {
        return transitionsBetween(now, Instant.MAX).limit(1);
    }

    /** What comes next, or nothing when the course is over or held. */
    default Optional<Step<S>> nextStep(Instant now) {
        return transitionsBetween(now, Instant.MAX).findFirst().map(transition -> stepAt(transition.at()));
    }

    /** What is written down of it. */
    List<Step<S>> steps();
}
