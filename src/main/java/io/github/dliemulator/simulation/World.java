package io.github.dliemulator.simulation;

import io.github.dliemulator.simulation.chance.Dice;
import io.github.dliemulator.simulation.chance.Timing;
import io.github.dliemulator.simulation.fault.FaultList;
import io.github.dliemulator.simulation.routing.Routing;
import io.github.dliemulator.simulation.script.Script;
import io.github.dliemulator.simulation.script.Scripts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that one project holds, as one request sees it: one instant, one set of dice, one timing.
 *
 * @param caller the name of the user who asks
 * @param now the instant at which this request happens, in world time
 * @param afterPolls after how many looks at something unfinished its clock jumps to where that goes on; null for never
 * @param scripts what shall happen where it is not left to the dice
 * @param faults what shall go wrong with calls
 * @param routing who answers which calls; null where nobody has said so
 * @param incarnation tells this world from others that its project had, or will have
 */
public record World(
        String projectId,
        String caller,
        Instant now,
        @Nullable Integer afterPolls,
        Dice dice,
        Timing timing,
        Scripts scripts,
        FaultList faults,
        @Nullable Routing routing,
        long incarnation) {

    /** Who asks when no user does. */
    static final String SERVICE = "dli";

    /** One that no world has had. */
    public static long anotherIncarnation() {
        return UUID.randomUUID().getMostSignificantBits();
    }

    /** The same, for a call that says itself what shall happen. */
    public World scripted(List<Script> given) {
        return new World(
                projectId,
                caller,
                now,
                afterPolls,
                dice,
                timing,
                scripts.withCall(given),
                faults,
                routing,
                incarnation);
    }

    /** As it was so long ago. */
    public World earlier(Duration by) {
        Instant then = now.minus(by);
        Instant seen = then.isBefore(WorldClock.EARLIEST) ? WorldClock.EARLIEST : then;
        return new World(projectId, caller, seen, afterPolls, dice, timing, scripts, faults, routing, incarnation);
    }
}
