package io.github.dliemulator.pool.scaling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Determines the CUs of a pool from an instant on. Repeats every day.
 *
 * @param minCu minimum CUs of the pool
 * @param maxCu maximum CUs of the pool
 * @param hourlyDemand sum of the maximum CUs of the queues, for each hour of the day in UTC
 * @param scalingDuration duration of a change of the CUs
 * @param reason explanation of that duration
 */
public record CapacityPolicy(
        Instant from, int minCu, int maxCu, List<Integer> hourlyDemand, Duration scalingDuration, String reason) {

    public static final int HOURS_PER_DAY = 24;

    /** CUs are multiples of 16 (dli_07_0003). */
    private static final int CU_STEP = 16;

    public CapacityPolicy {
        hourlyDemand = List.copyOf(hourlyDemand);
        if (hourlyDemand.size() != HOURS_PER_DAY) {
            throw new IllegalArgumentException("hourlyDemand must have 24 values, not " + hourlyDemand);
        }
    }

    /** This policy with another demand. */
    public CapacityPolicy withDemand(
            Instant newFrom, List<Integer> newDemand, Duration newScalingDuration, String newReason) {
        return new CapacityPolicy(newFrom, minCu, maxCu, newDemand, newScalingDuration, newReason);
    }

    /** The CUs that the pool is to have at an instant (dli_07_0003): the demand, limited to its range. */
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
