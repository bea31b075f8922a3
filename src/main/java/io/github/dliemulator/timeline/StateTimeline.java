package io.github.dliemulator.timeline;

import io.github.dliemulator.timeline.Timeline.Step;
import io.github.dliemulator.timeline.Timeline.Transition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * States of a resource over virtual time. A {@link Timeline} stores all its steps; implementations with recurring changes, such as
 * scaling plans, calculate them on demand.
 */
public interface StateTimeline<S> {

    /** The step at a time; the first step if the time is before it. */
    Step<S> stepAt(Instant now);

    default S at(Instant now) {
        return stepAt(now).state();
    }

    /** The transitions after {@code after} and up to {@code until}, inclusive, in order of time. The stream is finite. */
    Stream<Transition<S>> transitionsBetween(Instant after, Instant until);

    /** The scheduled transitions after a time; of recurring ones only the next. */
    default Stream<Transition<S>> pendingTransitions(Instant now) {
        return transitionsBetween(now, Instant.MAX).limit(1);
    }

    /** The next step after a time; nothing if there is none or the timeline is held before it. */
    default Optional<Step<S>> nextStep(Instant now) {
        return transitionsBetween(now, Instant.MAX).findFirst().map(transition -> stepAt(transition.at()));
    }

    /** The stored steps. */
    List<Step<S>> steps();
}
