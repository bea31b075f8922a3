package io.github.dliemulator.simulation.chance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** A named set of delays. */
public enum TimingProfile {
    /** Everything is done at once. */
    @JsonProperty("instant")
    INSTANT(change -> new Delay.Fixed(Duration.ZERO)),

    /** Seconds: long enough to be seen, short enough to wait for. */
    @JsonProperty("quick")
    QUICK(change -> change.quick),

    /** The minutes that the service's own pages give. */
    @JsonProperty("documented")
    DOCUMENTED(change -> change.documented);

    private final Function<Change, Delay> delays;

    TimingProfile(Function<Change, Delay> delays) {
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

    Delay delay(Change change) {
        return delays.apply(change);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
