package io.github.dliemulator.world;

import io.github.dliemulator.timeline.Timing;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Defaults of new projects.
 *
 * @param seed seed of the random values of a new project. Equal seeds and equal requests give equal results
 * @param timing delays and failure rates of a new project: a profile ({@code instant}, {@code quick}, {@code documented}), or its parts
 *     {@code timing.profile}, {@code timing.delays.*} and {@code timing.failures.*}
 */
@ConfigurationProperties("dli")
record WorldProperties(
        @DefaultValue("1") long seed,
        @DefaultValue("quick") Timing timing,
        @DefaultValue Projects projects) {

    /**
     * Existence of projects.
     *
     * @param max maximum number of projects. One more is rejected with {@code DLI.1028}
     * @param autocreate whether a project is created on first use. Otherwise {@code POST /_emulator/projects} creates it, and requests
     *     of an unknown project are rejected with {@code DLI.0016}
     */
    record Projects(
            @DefaultValue("10000") int max,
            @DefaultValue("true") boolean autocreate) {}

    /** The specification of a project that is created on first use. */
    WorldSpec defaultSpec(Instant realNow) {
        return new WorldSpec(seed, WorldClock.ofRealTime(realNow), timing, null);
    }
}
