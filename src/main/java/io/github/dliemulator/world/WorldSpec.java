package io.github.dliemulator.world;

import io.github.dliemulator.timeline.Timing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a world begins.
 *
 * @param expiresAt when it is over, in real time; null when it stays
 */
public record WorldSpec(
        long seed,
        WorldClock clock,
        Timing timing,
        @Nullable Instant expiresAt) {}
