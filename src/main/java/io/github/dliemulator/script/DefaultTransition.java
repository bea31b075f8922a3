package io.github.dliemulator.script;

import io.github.dliemulator.timeline.DelayedOperation;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.TransitionalState;
import io.github.dliemulator.world.World;
import java.time.Duration;
import java.time.Instant;

/**
 * What becomes of a change where nobody wants anything special.
 *
 * @param transitionalState the state that holds while it is under way
 * @param startReason why that begins
 * @param startsAt when it begins
 * @param readyAt when what it waits for is there; from then on it takes its own time
 * @param duration how long
 * @param targetState the state that holds afterwards
 * @param reason why it takes as long and ends so
 * @param failureMessage what the resource says should it fail
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
