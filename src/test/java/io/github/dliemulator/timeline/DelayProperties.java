package io.github.dliemulator.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.timeline.Delay.Fixed;
import io.github.dliemulator.timeline.Delay.Range;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import tools.jackson.databind.json.JsonMapper;

/** Properties of all delays. */
class DelayProperties {

    @Property
    void isParsedFromItsText(@ForAll("delays") Delay delay) {
        assertThat(Delay.of(delay.toString())).isEqualTo(delay);
    }

    @Property
    void survivesAJsonRoundTrip(@ForAll("delays") Delay delay) {
        String json = JsonMapper.shared().writeValueAsString(delay);
        assertThat(json).isEqualTo('"' + delay.toIsoText() + '"');
        assertThat(JsonMapper.shared().readValue(json, Delay.class)).isEqualTo(delay);
    }

    @Property
    void isSampledWithinItsRange(
            @ForAll("ranges") Range range, @ForAll @DoubleRange(min = 0, max = 1) double fraction) {
        assertThat(range.interpolate(fraction)).isBetween(range.min(), range.max());
    }

    @Property
    void growsWithTheFraction(@ForAll("ranges") Range range, @ForAll @DoubleRange(min = 0, max = 1) double fraction) {
        assertThat(range.interpolate(fraction / 2)).isLessThanOrEqualTo(range.interpolate(fraction));
    }

    @Provide
    Arbitrary<Delay> delays() {
        return Arbitraries.oneOf(durations().map(Fixed::new), ranges());
    }

    @Provide
    Arbitrary<Range> ranges() {
        return Combinators.combine(durations(), durations())
                .as((one, other) -> one.compareTo(other) < 0 ? new Range(one, other) : new Range(other, one));
    }

    private Arbitrary<Duration> durations() {
        return Arbitraries.longs().between(0, Delay.MAX.toMillis()).map(Duration::ofMillis);
    }
}
