package io.github.dliemulator.testcontainers.project;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Properties of a new project. Instances are immutable.
 *
 * @param id 1 to 64 letters and digits; without one, the emulator generates it
 * @param seed equal seeds, project IDs and calls give equal IDs, delays and failures
 * @param timing name of a timing profile: {@code instant}, {@code quick} or {@code documented}
 * @param clock mode of the clock
 * @param expiresAfter real time after which the emulator deletes the project, also if the test was killed
 */
public record ProjectSettings(Optional<String> id, long seed, String timing, ClockMode clock, Duration expiresAfter) {

    /** Virtual time at which clocks start that do not follow real time, so that two runs of a test have the same dates. */
    public static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private static final int POLLS = 2;

    /** The defaults: a frozen clock, the timing {@code quick}, seed 1, an hour. */
    public ProjectSettings() {
        this(Optional.empty(), 1, "quick", ClockMode.FROZEN, Duration.ofHours(1));
    }

    /** Returns a copy with this ID. */
    public ProjectSettings withId(String value) {
        return new ProjectSettings(Optional.of(value), seed, timing, clock, expiresAfter);
    }

    /** Returns a copy with an ID that the emulator generates. */
    public ProjectSettings withGeneratedId() {
        return new ProjectSettings(Optional.empty(), seed, timing, clock, expiresAfter);
    }

    /** Returns a copy with this seed. */
    public ProjectSettings withSeed(long value) {
        return new ProjectSettings(id, value, timing, clock, expiresAfter);
    }

    /** Returns a copy with this timing profile. */
    public ProjectSettings withTiming(String value) {
        return new ProjectSettings(id, seed, value, clock, expiresAfter);
    }

    /** Returns a copy with this mode of the clock. */
    public ProjectSettings withClock(ClockMode value) {
        return new ProjectSettings(id, seed, timing, value, expiresAfter);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("projectId", id.orElse(null));
        json.put("seed", seed);
        json.put("timing", timing);
        json.put("expiresAfter", expiresAfter);
        json.put(
                "clock",
                switch (clock) {
                    case FROZEN -> Map.of("mode", "frozen", "now", START);
                    case POLL_DRIVEN -> Map.of("mode", "frozen", "now", START, "afterPolls", POLLS);
                    case REAL -> Map.of("mode", "real");
                });
        return json;
    }
}
