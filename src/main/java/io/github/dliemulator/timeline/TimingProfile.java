package io.github.dliemulator.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** A named set of delays. */
public enum TimingProfile {
    /** All operations finish at once. */
    @JsonProperty("instant")
    INSTANT(operation -> new Delay.Fixed(Duration.ZERO)),

    /** Operations take seconds. */
    @JsonProperty("quick")
    QUICK(operation -> operation.quick),

    /** Operations take the minutes that the documentation of the service states, or that are assumed. */
    @JsonProperty("documented")
    DOCUMENTED(operation -> operation.documented);

    private final Function<DelayedOperation, Delay> delays;

    TimingProfile(Function<DelayedOperation, Delay> delays) {
        this.delays = delays;
    }

    /** The profile with this name, in upper or lower case. */
    static TimingProfile of(String name) {
        return Stream.of(values())
                .filter(profile -> profile.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is not a timing profile: use instant, quick or documented".formatted(name)));
    }

    Delay delay(DelayedOperation operation) {
        return delays.apply(operation);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
