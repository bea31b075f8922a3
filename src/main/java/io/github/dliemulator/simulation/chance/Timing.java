package io.github.dliemulator.simulation.chance;

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
 * How long changes take in a world, and how often they fail. Holds a delay for every change: those that are not given are
 * the profile's.
 *
 * @param profile where delays come from that are not given; {@code quick} when null
 * @param delays by change
 * @param failures the share of changes that fail, from 0 to 1, for the changes that can
 */
public record Timing(
        TimingProfile profile,
        @JsonSetter(contentNulls = Nulls.SKIP) Map<Change, Delay> delays,
        @JsonSetter(contentNulls = Nulls.SKIP) Map<Change, Double> failures) {

    public Timing(
            @Nullable TimingProfile profile,
            @Nullable Map<Change, Delay> delays,
            @Nullable Map<Change, Double> failures) {
        this.profile = profile == null ? TimingProfile.QUICK : profile;
        this.delays = complete(this.profile, delays == null ? Map.of() : delays);
        this.failures = complete(failures == null ? Map.of() : failures);
    }

    /** Lets a profile's name alone stand for the whole: {@code DLI_TIMING=documented}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Timing of(String profile) {
        return new Timing(TimingProfile.of(profile), null, null);
    }

    /** How long this change takes for the resource whose die it is. */
    public Duration delay(Change change, Dice.Die die) {
        return delay(change).at(die.fraction(change + " delay"));
    }

    public boolean fails(Change change, Dice.Die die) {
        return die.fraction(change + " outcome") < failures.getOrDefault(change, 0.0);
    }

    /** Why a change takes as long as it does, for the person who asks. */
    public String reason(Change change) {
        return "timing %s: %s takes %s".formatted(profile, change, delay(change));
    }

    private Delay delay(Change change) {
        return Objects.requireNonNull(delays.get(change));
    }

    private static Map<Change, Delay> complete(TimingProfile profile, Map<Change, Delay> given) {
        Map<Change, Delay> complete = new EnumMap<>(Change.class);
        for (Change change : Change.values()) {
            complete.put(change, given.getOrDefault(change, profile.delay(change)));
        }
        return Collections.unmodifiableMap(complete);
    }

    private static Map<Change, Double> complete(Map<Change, Double> given) {
        given.forEach(Timing::requirePossible);
        Map<Change, Double> complete = new EnumMap<>(Change.class);
        Stream.of(Change.values())
                .filter(change -> change.canFail)
                .forEach(change -> complete.put(change, given.getOrDefault(change, 0.0)));
        return Collections.unmodifiableMap(complete);
    }

    private static void requirePossible(Change change, double share) {
        if (!change.canFail) {
            throw new IllegalArgumentException("A %s cannot fail".formatted(change));
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share of failures lies between 0 and 1, not at " + share);
        }
    }
}
