package io.github.dliemulator.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Delays and failure rates of the operations of a project.
 *
 * @param profile supplies the delays that are not given; {@code quick} if null
 * @param delays the delay of each operation, in virtual time
 * @param failures the failure rate of each operation that can fail, from 0 to 1; 0 if not given
 */
public record Timing(
        TimingProfile profile,
        @JsonSetter(contentNulls = Nulls.SKIP) Map<DelayedOperation, Delay> delays,
        @JsonSetter(contentNulls = Nulls.SKIP) Map<DelayedOperation, Double> failures) {

    public Timing(
            @Nullable TimingProfile profile,
            @Nullable Map<DelayedOperation, Delay> delays,
            @Nullable Map<DelayedOperation, Double> failures) {
        this.profile = profile == null ? TimingProfile.QUICK : profile;
        this.delays = withDefaults(this.profile, delays == null ? Map.of() : delays);
        this.failures = withDefaults(failures == null ? Map.of() : failures);
    }

    /** A timing with the delays of a profile and without failures: {@code DLI_TIMING=documented}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Timing of(String profile) {
        return new Timing(TimingProfile.of(profile), null, null);
    }

    /** The delay of an operation, drawn with the random numbers of its resource. */
    public Duration delay(DelayedOperation operation, SeededRandom.RandomStream random) {
        return delay(operation).interpolate(random.doubleFor(operation + " delay"));
    }

    public boolean fails(DelayedOperation operation, SeededRandom.RandomStream random) {
        return random.doubleFor(operation + " outcome") < failures.getOrDefault(operation, 0.0);
    }

    /** Why an operation takes its time, for users. */
    public String reason(DelayedOperation operation) {
        return "timing %s: %s takes %s".formatted(profile, operation, delay(operation));
    }

    private Delay delay(DelayedOperation operation) {
        return Objects.requireNonNull(delays.get(operation));
    }

    private static Map<DelayedOperation, Delay> withDefaults(
            TimingProfile profile, Map<DelayedOperation, Delay> overrides) {
        Map<DelayedOperation, Delay> complete = new EnumMap<>(DelayedOperation.class);
        for (DelayedOperation operation : DelayedOperation.values()) {
            complete.put(operation, overrides.getOrDefault(operation, profile.delay(operation)));
        }
        return Collections.unmodifiableMap(complete);
    }

    private static Map<DelayedOperation, Double> withDefaults(Map<DelayedOperation, Double> overrides) {
        overrides.forEach(Timing::requireValidFailureRate);
        Map<DelayedOperation, Double> complete = new EnumMap<>(DelayedOperation.class);
        Stream.of(DelayedOperation.values())
                .filter(operation -> operation.canFail)
                .forEach(operation -> complete.put(operation, overrides.getOrDefault(operation, 0.0)));
        return Collections.unmodifiableMap(complete);
    }

    private static void requireValidFailureRate(DelayedOperation operation, double rate) {
        if (!operation.canFail) {
            throw new IllegalArgumentException(
                    "failures.%s is not possible: that operation never fails".formatted(operation));
        }
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("A failure rate must be between 0 and 1, and %s is not".formatted(rate));
        }
    }
}
