package io.github.dliemulator.simulation;

import io.github.dliemulator.simulation.chance.Timing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a world begins.
 *
 * @param expiresAt when it is over, in real time; null when it stays
 */
public record Beginning(
        long seed,
        WorldClock clock,
        Timing timing,
        @Nullable Instant expiresAt) {}
