package io.github.dliemulator.world;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A world's clock: at {@code realTime} it said {@code worldTime}, and since then it goes {@code factor} times as fast as
 * real time. Factor 0 is a frozen clock, 1 a real one, perhaps shifted. It ticks in milliseconds, as the wire does, and
 * only forward: should the machine's clock be set back before {@code realTime}, it waits.
 *
 * @param afterPolls after how many looks at something unfinished it jumps to where that goes on; null when it follows nobody
 */
@Embeddable
public record WorldClock(
        @Column(name = "clock_world_time") Instant virtualTime,
        @Column(name = "clock_real_time") Instant realTime,
        @Column(name = "clock_factor") int factor,
        @Column(name = "clock_after_polls") @Nullable Integer afterPolls) {

    /** The last instant whose milliseconds have 13 digits, as every date on the wire must. */
    public static final Instant MAX_TIME = Instant.ofEpochMilli(9_999_999_999_999L);

    /** The first one of which that is true. */
    public static final Instant MIN_TIME = Instant.ofEpochMilli(1_000_000_000_000L);

    public static final int MAX_FACTOR = 1_000_000;

    public WorldClock {
        if (factor < 0 || factor > MAX_FACTOR) {
            throw new IllegalArgumentException("A clock goes 0 to %d times as fast as real time".formatted(MAX_FACTOR));
        }
    }

    public static WorldClock ofRealTime(Instant realTime) {
        return new WorldClock(realTime, realTime, 1, null);
    }

    /**
     * A clock that begins anywhere, and goes as fast as real time.
     *
     * @throws WorldConflictException when no date of the service is as early or as late
     */
    public static WorldClock startingAt(Instant now, Instant realTime) {
        if (now.isBefore(MIN_TIME) || now.isAfter(MAX_TIME)) {
            throw new WorldConflictException("World time lies between %s and %s".formatted(MIN_TIME, MAX_TIME));
        }
        return new WorldClock(now.truncatedTo(ChronoUnit.MILLIS), realTime, 1, null);
    }

    public Instant now(Instant realNow) {
        Duration elapsed = realNow.isAfter(realTime) ? Duration.between(realTime, realNow) : Duration.ZERO;
        Instant now = virtualTime.plus(elapsed.multipliedBy(factor));
        return (now.isAfter(MAX_TIME) ? MAX_TIME : now).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether this clock said so at some time since it was last set. */
    public boolean hasShown(Instant instant, Instant realNow) {
        return !instant.isBefore(virtualTime.truncatedTo(ChronoUnit.MILLIS)) && !instant.isAfter(now(realNow));
    }

    /** The same clock, standing at a later instant. */
    public WorldClock advancedTo(Instant target, Instant realNow) {
        Instant now = now(realNow);
        if (target.isBefore(now)) {
            throw new WorldConflictException(
                    "World time only goes forward: it is %s, which is after %s".formatted(now, target));
        }
        if (target.isAfter(MAX_TIME)) {
            throw new WorldConflictException("World time ends at %s, which is before %s".formatted(MAX_TIME, target));
        }
        return new WorldClock(target.truncatedTo(ChronoUnit.MILLIS), realNow, factor, afterPolls);
    }

    /** The same instant, from now on at another pace. */
    public WorldClock withFactor(int newFactor, Instant realNow) {
        return new WorldClock(now(realNow), realNow, newFactor, afterPolls);
    }

    /** The same, from now on following those who poll, or nobody. */
    public WorldClock withAfterPolls(@Nullable Integer newAfterPolls) {
        return new WorldClock(virtualTime, realTime, factor, newAfterPolls);
    }
}
