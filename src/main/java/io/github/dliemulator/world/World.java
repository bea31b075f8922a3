package io.github.dliemulator.world;

import io.github.dliemulator.timeline.Instants;
import io.github.dliemulator.timeline.SeededRandom;
import io.github.dliemulator.timeline.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project's simulated state as one request sees it: a fixed virtual time, seed and settings.
 *
 * @param caller name of the user who sends the request
 * @param now the virtual time of the request
 * @param afterPolls number of polls of a transitional resource after which the clock advances to its next transition; null if
 *     the clock is not poll-driven
 * @param uid identity of this world; a project that is reset or deleted gets a world with another one
 * @param revision number of changes of this world
 */
public record World(
        String projectId,
        String caller,
        Instant now,
        @Nullable Integer afterPolls,
        SeededRandom random,
        Timing timing,
        WorldSettings settings,
        long uid,
        long revision) {

    /** The caller of changes that no user requests. */
    static final String SYSTEM_CALLER = "dli";

    /** A random identity for a new world. */
    public static long newUid() {
        return UUID.randomUUID().getMostSignificantBits();
    }

    /** The value of a setting, or its default. */
    public <T> T get(WorldSetting<T> setting) {
        return find(setting).orElseGet(setting::defaultValue);
    }

    /** The value of a setting, or nothing if it was never set in this world. */
    public <T> Optional<T> find(WorldSetting<T> setting) {
        return settings.find(setting);
    }

    /** This world at an earlier time, but not before {@link WorldClock#MIN_TIME}. */
    public World earlierBy(Duration duration) {
        Instant clamped = Instants.max(now.minus(duration), WorldClock.MIN_TIME);
        return new World(projectId, caller, clamped, afterPolls, random, timing, settings, uid, revision);
    }
}
