package io.github.dliemulator.control.world;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import io.github.dliemulator.control.clock.ClockSetting;
import io.github.dliemulator.control.clock.Stretch;
import io.github.dliemulator.simulation.Beginning;
import io.github.dliemulator.simulation.chance.Timing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a world shall begin; what is not given is as in every other world.
 *
 * @param projectId its project; without one, a new one is made up
 * @param seed of its dice
 * @param clock how it goes, and where it begins, be that long ago
 * @param timeToLive after which it is over, in real time; at most a year
 */
record CreateWorld(
        @Pattern(regexp = "[0-9A-Za-z]{1,64}", message = "must be 1 to 64 letters and digits") @Nullable
        String projectId,

        @Nullable Long seed,
        @Valid @Nullable ClockSetting clock,
        @Nullable Timing timing,
        @Nullable Stretch timeToLive) {

    static final CreateWorld USUAL = new CreateWorld(null, null, null, null, null);

    private static final Duration LONGEST = Duration.ofDays(366);

    @AssertTrue(message = "must be longer than nothing, and a year at most")
    boolean isTimeToLive() {
        return timeToLive == null
                || timeToLive.length().compareTo(Duration.ZERO) > 0
                        && timeToLive.length().compareTo(LONGEST) <= 0;
    }

    String project() {
        return requireNonNullElseGet(
                projectId, () -> UUID.randomUUID().toString().replace("-", ""));
    }

    Beginning beginning(Beginning usual) {
        Instant realNow = usual.clock().realTime();
        return new Beginning(
                requireNonNullElse(seed, usual.seed()),
                clock == null ? usual.clock() : clock.begin(realNow),
                requireNonNullElse(timing, usual.timing()),
                timeToLive == null ? null : timeToLive.after(realNow).truncatedTo(ChronoUnit.MICROS));
    }
}
