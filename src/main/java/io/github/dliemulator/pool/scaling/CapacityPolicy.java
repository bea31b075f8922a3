package io.github.dliemulator.pool.scaling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What decides on a pool's CUs from an instant on, day by day.
 *
 * @param minCu what the pool has at the least
 * @param maxCu what it has at the most
 * @param hourlyDemand what the queues in it may have together, for each hour of the day in UTC
 * @param scalingDuration how long it takes to change the CUs
 * @param reason why it takes so long
 */
public record CapacityPolicy(
        Instant from, int minCu, int maxCu, List<Integer> hourlyDemand, Duration scalingDuration, String reason) {

    public static final int HOURS_PER_DAY = 24;

    /** CUs come in steps of 16 (dli_07_0003). */
    private static final int CU_STEP = 16;

    public CapacityPolicy {
        hourlyDemand = List.copyOf(hourlyDemand);
        if (hourlyDemand.size() != HOURS_PER_DAY) {
            throw new IllegalArgumentException("A day has 24 hours, this one has not: " + hourlyDemand);
        }
    }

    /** The same, but for what the queues ask for. */
    public CapacityPolicy withDemand(
            Instant newFrom, List<Integer> newDemand, Duration newScalingDuration, String newReason) {
        return new CapacityPolicy(newFrom, minCu, maxCu, newDemand, newScalingDuration, newReason);
    }

    /** The CUs that a pool shall have (dli_07_0003): what its queues ask for, within its range. */
    public int targetCu(Instant at) {
        int bounded = Math.max(Math.min(hourlyDemand.get(hourOfDay(at)), maxCu), minCu);
        return (bounded + CU_STEP - 1) / CU_STEP * CU_STEP;
    }

    boolean hasSameCapacityAs(CapacityPolicy other) {
        return minCu == other.minCu && maxCu == other.maxCu && hourlyDemand.equals(other.hourlyDemand);
    }

    private static int hourOfDay(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getHour();
    }
}
