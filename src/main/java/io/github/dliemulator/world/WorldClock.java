package io.github.dliemulator.world;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Clock of a world. It showed {@code virtualTime} at {@code realTime}, and runs at {@code factor} times the speed of real time
 * since then. It shows whole milliseconds and never goes back: if the system clock is set back, it stands until real time has
 * caught up.
 *
 * @param factor 0 for a frozen clock, 1 for the speed of real time, up to {@value #MAX_FACTOR}
 * @param afterPolls number of polls of a transitional resource after which the clock advances to its next transition; null if
 *     the clock is not poll-driven
 */
@Embeddable
public record WorldClock(
        @Column(name = "clock_time") Instant virtualTime,
        @Column(name = "clock_real_time") Instant realTime,
        @Column(name = "clock_factor") int factor,
        @Column(name = "clock_after_polls") @Nullable Integer afterPolls) {

    /** The last time that has 13 digits in milliseconds since 1970, as all dates of the DLI API have. */
    public static final Instant MAX_TIME = Instant.ofEpochMilli(9_999_999_999_999L);

    /** The first time that has 13 digits in milliseconds since 1970. */
    public static final Instant MIN_TIME = Instant.ofEpochMilli(1_000_000_000_000L);

    public static final int MAX_FACTOR = 1_000_000;

    public WorldClock {
        if (factor < 0 || factor > MAX_FACTOR) {
            throw new IllegalArgumentException(
                    "factor must be between 0 and %d, and %d is not".formatted(MAX_FACTOR, factor));
        }
    }

    /** A clock that shows real time. */
    public static WorldClock ofRealTime(Instant realTime) {
        return new WorldClock(realTime, realTime, 1, null);
    }

    /**
     * A clock that starts at a virtual time and runs at the speed of real time.
     *
     * @throws WorldConflictException if the virtual time is before {@link #MIN_TIME} or after {@link #MAX_TIME}
     */
    public static WorldClock startingAt(Instant now, Instant realTime) {
        if (now.isBefore(MIN_TIME) || now.isAfter(MAX_TIME)) {
            throw new WorldConflictException(
                    "Virtual time must be between %s and %s, and %s is not".formatted(MIN_TIME, MAX_TIME, now));
        }
        return new WorldClock(now.truncatedTo(ChronoUnit.MILLIS), realTime, 1, null);
    }

    /** The virtual time at a real time; at most {@link #MAX_TIME}. */
    public Instant now(Instant realNow) {
        Duration elapsed = realNow.isAfter(realTime) ? Duration.between(realTime, realNow) : Duration.ZERO;
        Instant now = virtualTime.plus(elapsed.multipliedBy(factor));
        return (now.isAfter(MAX_TIME) ? MAX_TIME : now).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether this clock has shown a virtual time since it was last set. */
    public boolean hasShown(Instant instant, Instant realNow) {
        return !instant.isBefore(virtualTime.truncatedTo(ChronoUnit.MILLIS)) && !instant.isAfter(now(realNow));
    }

    /**
     * This clock, advanced to a later virtual time.
     *
     * @throws WorldConflictException if the target is in the past, or after {@link #MAX_TIME}
     */
    public WorldClock advancedTo(Instant target, Instant realNow) {
        Instant now = now(realNow);
        if (target.isBefore(now)) {
            throw new WorldConflictException(
                    "Virtual time cannot go back: it is %s, and %s is before that".formatted(now, target));
        }
        if (target.isAfter(MAX_TIME)) {
            throw new WorldConflictException(
                    "Virtual time ends at %s, and %s is after that".formatted(MAX_TIME, target));
        }
        return new WorldClock(target.truncatedTo(ChronoUnit.MILLIS), realNow, factor, afterPolls);
    }

    /** This clock at the same virtual time, with another speed from now on. */
    public WorldClock withFactor(int newFactor, Instant realNow) {
        return new WorldClock(now(realNow), realNow, newFactor, afterPolls);
    }

    /** This clock, poll-driven from now on; not poll-driven if null. */
    public WorldClock withAfterPolls(@Nullable Integer newAfterPolls) {
        return new WorldClock(virtualTime, realTime, factor, newAfterPolls);
    }
}
