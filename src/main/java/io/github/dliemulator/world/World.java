package io.github.dliemulator.world;

import io.github.dliemulator.fault.FaultSet;
import io.github.dliemulator.script.EffectiveScripts;
import io.github.dliemulator.script.Script;
import io.github.dliemulator.timeline.SeededRandom;
import io.github.dliemulator.timeline.Timing;
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
 * @param uid tells this world from others that its project had, or will have
 */
public record World(
        String projectId,
        String caller,
        Instant now,
        @Nullable Integer afterPolls,
        SeededRandom random,
        Timing timing,
        EffectiveScripts scripts,
        FaultSet faults,
        @Nullable Routing routing,
        long uid) {

    /** Who asks when no user does. */
    static final String SYSTEM_CALLER = "dli";

    /** One that no world has had. */
    public static long newUid() {
        return UUID.randomUUID().getMostSignificantBits();
    }

    /** The same, for a call that says itself what shall happen. */
    public World withCallScripts(List<Script> callScripts) {
        return new World(
                projectId,
                caller,
                now,
                afterPolls,
                random,
                timing,
                scripts.withCallScripts(callScripts),
                faults,
                routing,
                uid);
    }

    /** As it was so long ago. */
    public World earlierBy(Duration duration) {
        Instant instant = now.minus(duration);
        Instant clamped = instant.isBefore(WorldClock.MIN_TIME) ? WorldClock.MIN_TIME : instant;
        return new World(projectId, caller, clamped, afterPolls, random, timing, scripts, faults, routing, uid);
    }
}
