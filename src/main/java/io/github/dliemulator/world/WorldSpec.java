package io.github.dliemulator.world;

import io.github.dliemulator.timeline.Timing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Specification of a new world.
 *
 * @param expiresAt the real time at which it is deleted; null if it does not expire
 */
public record WorldSpec(
        long seed,
        WorldClock clock,
        Timing timing,
        @Nullable Instant expiresAt) {}
