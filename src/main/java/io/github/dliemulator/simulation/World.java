package io.github.dliemulator.simulation;

import io.github.dliemulator.simulation.chance.Dice;
import io.github.dliemulator.simulation.chance.Timing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that one project holds, as one request sees it: one instant, one set of dice, one timing.
 *
 * @param caller the name of the user who asks
 * @param now the instant at which this request happens, in world time
 * @param afterPolls after how many looks at something unfinished its clock jumps to where that goes on; null for never
 */
public record World(
        String projectId,
        String caller,
        Instant now,
        @Nullable Integer afterPolls,
        Dice dice,
        Timing timing) {

    /** Who asks when no user does. */
    static final String SERVICE = "dli";
}
