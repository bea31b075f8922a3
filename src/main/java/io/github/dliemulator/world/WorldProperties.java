package io.github.dliemulator.world;

import io.github.dliemulator.timeline.Timing;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a new world starts with.
 *
 * @param seed of a new world's dice: the same seed and the same calls give the same run
 * @param timing how long changes take in a new world: a profile ({@code instant}, {@code quick}, {@code documented}), or its parts {@code timing.profile},
 *     {@code timing.delays.*} and {@code timing.failures.*}
 * @param maxWorlds how many projects may be in use; one more is refused with {@code DLI.1028}
 * @param strict whether only those projects are there that the operator has created ({@code POST /_emulator/projects}); others are refused
 *     with {@code DLI.0016}, and otherwise begin when they are used
 */
@ConfigurationProperties("dli")
record WorldProperties(
        @DefaultValue("1") long seed,
        @DefaultValue("quick") Timing timing,
        @DefaultValue("10000") int maxWorlds,
        @DefaultValue("false") boolean strict) {

    /** How a world begins of which nobody has asked anything special. */
    WorldSpec defaultSpec(Instant realNow) {
        return new WorldSpec(seed, WorldClock.ofRealTime(realNow), timing, null);
    }
}
