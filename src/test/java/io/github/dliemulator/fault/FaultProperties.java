package io.github.dliemulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.dliemulator.timeline.Delay;
import io.github.dliemulator.timeline.SeededRandom;
import java.time.Duration;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The number of calls that a fault is applied to, for any fault. */
class FaultProperties {

    @Property
    void appliesToTheFirstCallsOnly(@ForAll @IntRange(min = 1, max = 200) int first) {
        assertThat(countApplied(fault(first, null, null), 100)).isEqualTo(Math.min(first, 100));
    }

    @Property
    void appliesToEveryNthCall(@ForAll @IntRange(min = 1, max = 200) int every) {
        assertThat(countApplied(fault(null, every, null), 100)).isEqualTo(100 / every);
    }

    @Property(tries = 50)
    void appliesToAShareOfCalls(@ForAll @DoubleRange(min = 0, max = 1) double probability, @ForAll long seed) {
        long applied = countApplied(fault(null, null, probability), 1000, seed);
        assertThat(applied / 1000.0).isCloseTo(probability, within(0.1));
    }

    @Property
    void latencyIsWithinItsRange(@ForAll @IntRange(max = 300_000) int maxMillis, @ForAll long seed) {
        Delay by = Delay.of("0s.." + maxMillis + "ms");
        Fault fault = new Fault("*", FaultKind.LATENCY, null, null, null, by, null, null, null, null, null, null);
        assertThat(fault.by(stream(seed, 1))).isBetween(Duration.ZERO, Duration.ofMillis(maxMillis));
    }

    @Property
    void survivesAJsonRoundTrip(
            @ForAll @IntRange(min = 400, max = 599) int status,
            @ForAll @DoubleRange(min = 0, max = 1) double probability) {
        Fault fault = new Fault(
                "ListQueues",
                FaultKind.ERROR,
                status,
                "DLI.0999",
                "m",
                null,
                null,
                null,
                null,
                probability,
                Delay.of("5m"),
                null);
        String json = JsonMapper.shared().writeValueAsString(fault);
        assertThat(JsonMapper.shared().readValue(json, Fault.class)).isEqualTo(fault);
    }

    private static Fault fault(@Nullable Integer first, @Nullable Integer every, @Nullable Double probability) {
        return new Fault("*", FaultKind.ERROR, null, null, null, null, null, first, every, probability, null, null);
    }

    private static long countApplied(Fault fault, int calls) {
        return countApplied(fault, calls, 1);
    }

    private static long countApplied(Fault fault, int calls, long seed) {
        LongPredicate isApplied = nth -> fault.isDue(nth, stream(seed, nth));
        return LongStream.rangeClosed(1, calls).filter(isApplied).count();
    }

    private static SeededRandom.RandomStream stream(long seed, long nth) {
        return new SeededRandom(seed, "p").stream("fault", "0", nth);
    }
}
