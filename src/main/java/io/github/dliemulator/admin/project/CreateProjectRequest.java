package io.github.dliemulator.admin.project;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import io.github.dliemulator.timeline.Timing;
import io.github.dliemulator.web.FieldRules;
import io.github.dliemulator.world.WorldSpec;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Properties of a new project. Absent fields are copied from its source, or have the defaults.
 *
 * @param projectId project ID. By default, a new one is generated.
 * @param from source: a snapshot, or the ID of a project to copy. Later samples differ from those of the source, since they
 *     depend on the project ID as well as on the seed.
 * @param seed seed of the random values
 * @param clock mode and start of the clock. The start may lie in the past, but not before the virtual time of the source.
 * @param expiresAfter real time after which the project is deleted, at most one year
 */
record CreateProjectRequest(
        @Pattern(regexp = PROJECT_ID_PATTERN, message = PROJECT_ID_MESSAGE) @Nullable
        String projectId,

        @Valid @Nullable ProjectSource from,

        @Nullable Long seed,
        @Valid @Nullable ClockRequest clock,

        @Schema(implementation = TimingOrProfile.class) @Nullable
        Timing timing,

        @Nullable DurationValue expiresAfter)
        implements FieldRules {

    static final CreateProjectRequest DEFAULTS = new CreateProjectRequest(null, null, null, null, null, null);

    static final String PROJECT_ID_PATTERN = "[0-9A-Za-z]{1,64}";

    static final String PROJECT_ID_MESSAGE = "must be 1 to 64 letters and digits";

    private static final Duration MAX_EXPIRES_AFTER = Duration.ofDays(366);

    @Override
    public void checkFields(Violations violations) {
        violations.require(
                expiresAfter == null
                        || expiresAfter.duration().compareTo(Duration.ZERO) > 0
                                && expiresAfter.duration().compareTo(MAX_EXPIRES_AFTER) <= 0,
                "expiresAfter",
                "must be longer than nothing, and a year at most");
    }

    String resolveProjectId() {
        return resolveProjectId(projectId);
    }

    /** Returns the requested project ID, or a new random one if it is null. */
    static String resolveProjectId(@Nullable String requestedId) {
        return requireNonNullElseGet(
                requestedId, () -> UUID.randomUUID().toString().replace("-", ""));
    }

    /** Specification of a project without a source. Absent fields are taken from {@code fallback}. */
    WorldSpec toSpec(WorldSpec fallback) {
        Instant realNow = fallback.clock().realTime();
        return new WorldSpec(
                requireNonNullElse(seed, fallback.seed()),
                clock == null ? fallback.clock() : clock.createClock(realNow),
                requireNonNullElse(timing, fallback.timing()),
                expiresAt(realNow, null));
    }

    /** Specification of a project with a source. Absent fields are taken from the source. */
    WorldSpec applyTo(WorldSpec source, Instant realNow) {
        return new WorldSpec(
                requireNonNullElse(seed, source.seed()),
                clock == null ? source.clock() : clock.applyTo(source.clock(), realNow),
                requireNonNullElse(timing, source.timing()),
                expiresAt(realNow, source.expiresAt()));
    }

    private @Nullable Instant expiresAt(Instant realNow, @Nullable Instant fallback) {
        return expiresAfter == null ? fallback : expiresAfter.addTo(realNow).truncatedTo(ChronoUnit.MICROS);
    }
}
