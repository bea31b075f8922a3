package io.github.dliemulator.script;

import io.github.dliemulator.timeline.DelayedOperation;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.TransitionalState;
import io.github.dliemulator.world.World;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change without a script: one transition from a transitional state to a target state, or two if the target state is
 * transitional as well.
 *
 * @param transitionalState state during the change
 * @param startReason why the change starts, for users
 * @param startsAt virtual time at which it starts
 * @param readyAt virtual time at which its preconditions are met and its duration starts
 * @param duration its duration, in virtual time
 * @param targetState state after the change
 * @param reason why it takes its time and has this target, for users
 * @param failureMessage message of the resource if the change fails
 * @param continuation transition that follows; null if the target state is the last one
 */
public record DefaultTransition<S extends Enum<S> & TransitionalState>(
        S transitionalState,
        String startReason,
        Instant startsAt,
        Instant readyAt,
        Duration duration,
        S targetState,
        String reason,
        String failureMessage,
        @Nullable Continuation<S> continuation) {

    /**
     * Transition that follows the first one.
     *
     * @param duration duration of the target state of the first transition, in virtual time
     */
    public record Continuation<S>(Duration duration, S targetState, String reason) {}

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
                "",
                null);
    }

    Outcome<S> toOutcome() {
        Instant targetAt = readyAt.plus(duration);
        Timeline<S> timeline = startTimeline().append(targetState, targetAt, reason);
        return new Outcome<>(
                continuation == null
                        ? timeline
                        : timeline.append(
                                continuation.targetState, targetAt.plus(continuation.duration), continuation.reason),
                failureMessage);
    }

    /** The usual duration of a transitional state. */
    Duration durationOf(S state) {
        return continuation != null && state == targetState ? continuation.duration : duration;
    }

    String reasonFor(S state) {
        return continuation != null && state == targetState ? continuation.reason : reason;
    }

    /** The usual state after a transitional one. */
    S targetOf(S state) {
        return continuation != null && state == targetState ? continuation.targetState : targetState;
    }

    Timeline<S> startTimeline() {
        return Timeline.of(transitionalState, startsAt, startReason);
    }
}
