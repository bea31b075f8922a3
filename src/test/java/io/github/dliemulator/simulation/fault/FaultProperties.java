package io.github.dliemulator.simulation.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.dliemulator.simulation.chance.Delay;
import io.github.dliemulator.simulation.chance.Dice;
import java.time.Duration;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How many of many calls a fault strikes, whatever it is told. */
class FaultProperties {

    @Property
    void firstCallsAreStruckAndNoOthers(@ForAll @IntRange(min = 1, max = 200) int first) {
        assertThat(struck(fault(first, null, null), 100)).isEqualTo(Math.min(first, 100));
    }

    @Property
    void oneOfSoManyIsStruck(@ForAll @IntRange(min = 1, max = 200) int every) {
        assertThat(struck(fault(null, every, null), 100)).isEqualTo(100 / every);
    }

    @Property(tries = 50)
    void shareOfCallsIsStruck(@ForAll @DoubleRange(min = 0, max = 1) double probability, @ForAll long seed) {
        long struck = struck(fault(null, null, probability), 1000, seed);
        assertThat(struck / 1000.0).isCloseTo(probability, within(0.1));
    }

    @Property
    void lateAnswerIsAsLateAsItIsTold(@ForAll @IntRange(max = 300_000) int most, @ForAll long seed) {
        Delay by = Delay.of("0s.." + most + "ms");
        Fault fault = new Fault("*", FaultKind.LATENCY, null, null, null, by, null, null, null, null, null, null);
        assertThat(fault.by(die(seed, 1))).isBetween(Duration.ZERO, Duration.ofMillis(most));
    }

    @Property
    void faultIsReadAsItWasWritten(
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

    private static long struck(Fault fault, int calls) {
        return struck(fault, calls, 1);
    }

    private static long struck(Fault fault, int calls, long seed) {
        LongPredicate strikes = nth -> fault.strikes(nth, die(seed, nth));
        return LongStream.rangeClosed(1, calls).filter(strikes).count();
    }

    private static Dice.Die die(long seed, long nth) {
        return new Dice(seed, "p").of("fault", "0", nth);
    }
}
