package io.github.dliemulator.simulation.chance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.simulation.chance.Delay.Between;
import io.github.dliemulator.simulation.chance.Delay.Fixed;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import tools.jackson.databind.json.JsonMapper;

/** What holds of every delay. */
class DelayProperties {

    @Property
    void isReadAgainAsItWasPrinted(@ForAll("delays") Delay delay) {
        assertThat(Delay.of(delay.toString())).isEqualTo(delay);
    }

    @Property
    void comesBackFromJsonAsItWent(@ForAll("delays") Delay delay) {
        String json = JsonMapper.shared().writeValueAsString(delay);
        assertThat(json).isEqualTo('"' + delay.toString() + '"');
        assertThat(JsonMapper.shared().readValue(json, Delay.class)).isEqualTo(delay);
    }

    @Property
    void liesWithinItsRange(@ForAll("ranges") Between range, @ForAll @DoubleRange(min = 0, max = 1) double fraction) {
        assertThat(range.at(fraction)).isBetween(range.min(), range.max());
    }

    @Property
    void growsWithTheFraction(@ForAll("ranges") Between range, @ForAll @DoubleRange(min = 0, max = 1) double fraction) {
        assertThat(range.at(fraction / 2)).isLessThanOrEqualTo(range.at(fraction));
    }

    @Provide
    Arbitrary<Delay> delays() {
        return Arbitraries.oneOf(durations().map(Fixed::new), ranges());
    }

    @Provide
    Arbitrary<Between> ranges() {
        return Combinators.combine(durations(), durations())
                .as((one, other) -> one.compareTo(other) < 0 ? new Between(one, other) : new Between(other, one));
    }

    private Arbitrary<Duration> durations() {
        return Arbitraries.longs().between(0, Delay.LONGEST.toMillis()).map(Duration::ofMillis);
    }
}
