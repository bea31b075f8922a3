package io.github.dliemulator.script;

import io.github.dliemulator.timeline.DelayedOperation;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.TransitionalState;
import io.github.dliemulator.world.World;
import java.time.Duration;
import java.time.Instant;

/**
 * A change without a script: one transition from a transitional state to a target state.
 *
 * @param transitionalState state during the change
 * @param startReason why the change starts, for users
 * @param startsAt virtual time at which it starts
 * @param readyAt virtual time at which its preconditions are met and its duration starts
 * @param duration its duration, in virtual time
 * @param targetState state after the change
 * @param reason why it takes its time and has this target, for users
 * @param failureMessage message of the resource if the change fails
 */
public record DefaultTransition<S extends Enum<S> & TransitionalState>(
        S transitionalState,
        String startReason,
        Instant startsAt,
        Instant readyAt,
        Duration duration,
        S targetState,
        String reason,
        String failureMessage) {

    /** A transition that starts now and takes the time of an operation. */
    public static <S extends Enum<S> & TransitionalState> DefaultTransition<S> of(
            World world,
            DelayedOperation operation,
            RandomStream random,
            S transitionalState,
            String startReason,
            S targetState) {
        return new DefaultTransition<>(
                transitionalState,
                startReason,
                world.now(),
                world.now(),
                world.timing().delay(operation, random),
                targetState,
                world.timing().reason(operation),
                "");
    }

    Outcome<S> toOutcome() {
        return new Outcome<>(startTimeline().append(targetState, readyAt.plus(duration), reason), failureMessage);
    }

    Timeline<S> startTimeline() {
        return Timeline.of(transitionalState, startsAt, startReason);
    }
}
