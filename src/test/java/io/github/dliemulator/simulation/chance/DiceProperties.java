package io.github.dliemulator.simulation.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.dliemulator.simulation.chance.Dice.Die;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Positive;

/** What holds of every draw. */
class DiceProperties {

    private static final int MANY = 20_000;

    /** Who draws, and what for. */
    record Draw(long seed, String projectId, String kind, String name, long attempt, String purpose) {

        Die die() {
            return new Dice(seed, projectId).of(kind, name, attempt);
        }

        Draw again(long attempt) {
            return new Draw(seed, projectId, kind, name, attempt, purpose);
        }

        List<Object> drawn() {
            return List.of(die().fraction(purpose), die().number(purpose, Long.MAX_VALUE), die().uuid(purpose));
        }
    }

    @Property
    void fallTheSameForTheSameDraw(@ForAll("draws") Draw draw) {
        assertThat(draw.again(draw.attempt).drawn()).isEqualTo(draw.drawn());
    }

    @Property
    void fallDifferentlyForAnyOtherDraw(@ForAll("draws") Draw draw, @ForAll @LongRange(min = 1) long other) {
        List<Draw> draws = List.of(
                draw,
                new Draw(draw.seed + other, draw.projectId, draw.kind, draw.name, draw.attempt, draw.purpose),
                new Draw(draw.seed, draw.projectId + "x", draw.kind, draw.name, draw.attempt, draw.purpose),
                new Draw(draw.seed, draw.projectId, draw.kind + "x", draw.name, draw.attempt, draw.purpose),
                new Draw(draw.seed, draw.projectId, draw.kind, draw.name + "x", draw.attempt, draw.purpose),
                draw.again(draw.attempt + other),
                new Draw(draw.seed, draw.projectId, draw.kind, draw.name, draw.attempt, draw.purpose + "x"));
        assertThat(draws.stream().map(any -> any.die().fraction(any.purpose))).doesNotHaveDuplicates();
        assertThat(draws.stream().map(any -> any.die().number(any.purpose, Long.MAX_VALUE)))
                .doesNotHaveDuplicates();
        assertThat(draws.stream().map(any -> any.die().uuid(any.purpose))).doesNotHaveDuplicates();
    }

    @Property
    void tellKindAndNameApart(@ForAll("draws") Draw draw) {
        Draw moved = new Draw(draw.seed, draw.projectId, draw.kind + draw.name, "", draw.attempt, draw.purpose);
        assertThat(moved.drawn()).isNotEqualTo(draw.drawn());
    }

    @Property
    void fallTheSameInWhateverOrder(@ForAll("draws") Draw draw, @ForAll("orders") List<Long> attempts) {
        List<Draw> inOrder = LongStream.range(0, 10).mapToObj(draw::again).toList();
        List<Draw> shuffled = attempts.stream().map(draw::again).toList();
        assertThat(drawn(shuffled)).isEqualTo(drawn(inOrder));
    }

    private static Map<Draw, List<Object>> drawn(Collection<Draw> draws) {
        Map<Draw, List<Object>> drawn = new LinkedHashMap<>();
        draws.forEach(draw -> drawn.put(draw, draw.drawn()));
        return drawn;
    }

    @Property
    void fallWithinTheirBounds(@ForAll("draws") Draw draw, @ForAll @Positive long max) {
        assertThat(draw.die().fraction(draw.purpose)).isGreaterThanOrEqualTo(0).isLessThan(1);
        assertThat(draw.die().number(draw.purpose, max)).isBetween(1L, max);
        assertThat(UUID.fromString(draw.die().uuid(draw.purpose)))
                .hasToString(draw.die().uuid(draw.purpose));
    }

    @Example
    void favourNoFraction() {
        assertThat(mean(die -> die.fraction("delay"))).isCloseTo(0.5, within(0.01));
        assertThat(mean(die -> die.fraction("delay") < 0.1 ? 1 : 0)).isCloseTo(0.1, within(0.01));
    }

    @Example
    void favourNoNumber() {
        assertThat(mean(die -> die.number("side", 6))).isCloseTo(3.5, within(0.05));
        assertThat(mean(die -> die.number("side", 6) == 6 ? 1 : 0)).isCloseTo(1 / 6.0, within(0.01));
    }

    @Example
    void fallForOnePurposeWhateverTheyFellForAnother() {
        assertThat(mean(die -> (die.fraction("delay") - 0.5) * (die.fraction("outcome") - 0.5)))
                .isCloseTo(0, within(0.005));
    }

    /** Of the same many dice each time. */
    private static double mean(ToDoubleFunction<Die> throwing) {
        Dice dice = new Dice(1, "project");
        return LongStream.range(0, MANY)
                .mapToObj(attempt -> dice.of("queue", "etl_night", attempt))
                .mapToDouble(throwing)
                .average()
                .orElseThrow();
    }

    @Provide
    Arbitrary<Draw> draws() {
        Arbitrary<String> word =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(32);
        return Combinators.combine(
                        Arbitraries.longs(),
                        word,
                        word,
                        word,
                        Arbitraries.longs().between(1, 1000),
                        word)
                .as(Draw::new)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Long>> orders() {
        return Arbitraries.shuffle(LongStream.range(0, 10).boxed().toList());
    }
}
