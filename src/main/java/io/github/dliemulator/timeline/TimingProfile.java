package io.github.dliemulator.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** A named set of delays. */
public enum TimingProfile {
    /** Everything is done at once. */
    @JsonProperty("instant")
    INSTANT(operation -> new Delay.Fixed(Duration.ZERO)),

    /** Seconds: long enough to be seen, short enough to wait for. */
    @JsonProperty("quick")
    QUICK(operation -> operation.quick),

    /** The minutes that the service's own pages give. */
    @JsonProperty("documented")
    DOCUMENTED(operation -> operation.documented);

    private final Function<DelayedOperation, Delay> delays;

    TimingProfile(Function<DelayedOperation, Delay> delays) {
        this.delays = delays;
    }

    /** By its name, whatever the case. */
    static TimingProfile of(String name) {
        return Stream.of(values())
                .filter(profile -> profile.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is no timing profile: write instant, quick or documented".formatted(name)));
    }

    Delay delay(DelayedOperation operation) {
        return delays.apply(operation);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
