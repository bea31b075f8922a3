package io.github.dliemulator.control.world;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import io.github.dliemulator.control.TimingOrProfile;
import io.github.dliemulator.control.clock.ClockSetting;
import io.github.dliemulator.control.clock.Stretch;
import io.github.dliemulator.simulation.Beginning;
import io.github.dliemulator.simulation.chance.Timing;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a world shall begin; what is not given is as where it comes from, or as in every other world.
 *
 * @param projectId its project; without one, a new one is made up
 * @param from a snapshot that it begins with, or the id of the project of which it is a copy; what is drawn from then on differs
 *     from what is drawn there, since the dice follow the project's id as well as the seed
 * @param seed of its dice
 * @param clock how it goes, and where it begins, be that long ago; where it comes from somewhere, not before the time there
 * @param timeToLive after which it is over, in real time; at most a year
 */
record CreateWorld(
        @Pattern(regexp = PROJECT_ID, message = PROJECT_RULE) @Nullable
        String projectId,

        @Valid @Nullable Origin from,

        @Nullable Long seed,
        @Valid @Nullable ClockSetting clock,

        @Schema(implementation = TimingOrProfile.class) @Nullable
        Timing timing,

        @Nullable Stretch timeToLive) {

    static final CreateWorld USUAL = new CreateWorld(null, null, null, null, null, null);

    static final String PROJECT_ID = "[0-9A-Za-z]{1,64}";

    static final String PROJECT_RULE = "must be 1 to 64 letters and digits";

    private static final Duration LONGEST = Duration.ofDays(366);

    @AssertTrue(message = "must be longer than nothing, and a year at most")
    boolean isTimeToLive() {
        return timeToLive == null
                || timeToLive.length().compareTo(Duration.ZERO) > 0
                        && timeToLive.length().compareTo(LONGEST) <= 0;
    }

    String project() {
        return project(projectId);
    }

    /** A project's id, made up where none is given. */
    static String project(@Nullable String given) {
        return requireNonNullElseGet(given, () -> UUID.randomUUID().toString().replace("-", ""));
    }

    /** How it begins where it comes from nowhere. */
    Beginning beginning(Beginning usual) {
        Instant realNow = usual.clock().realTime();
        return new Beginning(
                requireNonNullElse(seed, usual.seed()),
                clock == null ? usual.clock() : clock.begin(realNow),
                requireNonNullElse(timing, usual.timing()),
                end(realNow, null));
    }

    /** How it goes on where it comes from somewhere. */
    Beginning after(Beginning there, Instant realNow) {
        return new Beginning(
                requireNonNullElse(seed, there.seed()),
                clock == null ? there.clock() : clock.applyTo(there.clock(), realNow),
                requireNonNullElse(timing, there.timing()),
                end(realNow, there.expiresAt()));
    }

    private @Nullable Instant end(Instant realNow, @Nullable Instant usual) {
        return timeToLive == null ? usual : timeToLive.after(realNow).truncatedTo(ChronoUnit.MICROS);
    }
}
