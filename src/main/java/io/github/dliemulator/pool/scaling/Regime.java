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
 * @param demand what the queues in it may have together, for each hour of the day in UTC
 * @param scaling how long it takes to change the CUs
 * @param because why it takes so long
 */
public record Regime(Instant from, int minCu, int maxCu, List<Integer> demand, Duration scaling, String because) {

    public static final int HOURS = 24;

    /** CUs come in steps of 16 (dli_07_0003). */
    private static final int STEP = 16;

    public Regime {
        demand = List.copyOf(demand);
        if (demand.size() != HOURS) {
            throw new IllegalArgumentException("A day has 24 hours, this one has not: " + demand);
        }
    }

    /** The same, but for what the queues ask for. */
    public Regime withDemand(Instant newFrom, List<Integer> newDemand, Duration newScaling, String newBecause) {
        return new Regime(newFrom, minCu, maxCu, newDemand, newScaling, newBecause);
    }

    /** The CUs that a pool shall have (dli_07_0003): what its queues ask for, within its range. */
    public int target(Instant at) {
        int wanted = Math.max(Math.min(demand.get(hour(at)), maxCu), minCu);
        return (wanted + STEP - 1) / STEP * STEP;
    }

    boolean wantsTheSameAs(Regime other) {
        return minCu == other.minCu && maxCu == other.maxCu && demand.equals(other.demand);
    }

    private static int hour(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getHour();
    }
}
