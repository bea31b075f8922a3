package io.github.dliemulator.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.dliemulator.timeline.SeededRandom.RandomStream;
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

/** Properties of all samples. */
class SeededRandomProperties {

    private static final int SAMPLES = 20_000;

    /** Who draws, and what for. */
    record SampleKey(long seed, String projectId, String kind, String name, long attempt, String purpose) {

        RandomStream stream() {
            return new SeededRandom(seed, projectId).stream(kind, name, attempt);
        }

        SampleKey withAttempt(long attempt) {
            return new SampleKey(seed, projectId, kind, name, attempt, purpose);
        }

        List<Object> samples() {
            return List.of(
                    stream().doubleFor(purpose),
                    stream().longFor(purpose, Long.MAX_VALUE),
                    stream().uuidFor(purpose));
        }
    }

    @Property
    void sameKeyGivesTheSameSamples(@ForAll("sampleKeys") SampleKey key) {
        assertThat(key.withAttempt(key.attempt).samples()).isEqualTo(key.samples());
    }

    @Property
    void otherKeysGiveOtherSamples(@ForAll("sampleKeys") SampleKey key, @ForAll @LongRange(min = 1) long other) {
        List<SampleKey> keys = List.of(
                key,
                new SampleKey(key.seed + other, key.projectId, key.kind, key.name, key.attempt, key.purpose),
                new SampleKey(key.seed, key.projectId + "x", key.kind, key.name, key.attempt, key.purpose),
                new SampleKey(key.seed, key.projectId, key.kind + "x", key.name, key.attempt, key.purpose),
                new SampleKey(key.seed, key.projectId, key.kind, key.name + "x", key.attempt, key.purpose),
                key.withAttempt(key.attempt + other),
                new SampleKey(key.seed, key.projectId, key.kind, key.name, key.attempt, key.purpose + "x"));
        assertThat(keys.stream().map(any -> any.stream().doubleFor(any.purpose)))
                .doesNotHaveDuplicates();
        assertThat(keys.stream().map(any -> any.stream().longFor(any.purpose, Long.MAX_VALUE)))
                .doesNotHaveDuplicates();
        assertThat(keys.stream().map(any -> any.stream().uuidFor(any.purpose))).doesNotHaveDuplicates();
    }

    @Property
    void kindAndNameAreDistinguished(@ForAll("sampleKeys") SampleKey key) {
        SampleKey moved = new SampleKey(key.seed, key.projectId, key.kind + key.name, "", key.attempt, key.purpose);
        assertThat(moved.samples()).isNotEqualTo(key.samples());
    }

    @Property
    void samplesDoNotDependOnTheOrder(@ForAll("sampleKeys") SampleKey key, @ForAll("orders") List<Long> attempts) {
        List<SampleKey> inOrder =
                LongStream.range(0, 10).mapToObj(key::withAttempt).toList();
        List<SampleKey> shuffled = attempts.stream().map(key::withAttempt).toList();
        assertThat(samplesOf(shuffled)).isEqualTo(samplesOf(inOrder));
    }

    private static Map<SampleKey, List<Object>> samplesOf(Collection<SampleKey> keys) {
        Map<SampleKey, List<Object>> samples = new LinkedHashMap<>();
        keys.forEach(key -> samples.put(key, key.samples()));
        return samples;
    }

    @Property
    void samplesAreWithinTheirBounds(@ForAll("sampleKeys") SampleKey key, @ForAll @Positive long max) {
        assertThat(key.stream().doubleFor(key.purpose))
                .isGreaterThanOrEqualTo(0)
                .isLessThan(1);
        assertThat(key.stream().longFor(key.purpose, max)).isBetween(1L, max);
        assertThat(UUID.fromString(key.stream().uuidFor(key.purpose)))
                .hasToString(key.stream().uuidFor(key.purpose));
    }

    @Example
    void fractionsAreUniform() {
        assertThat(mean(stream -> stream.doubleFor("delay"))).isCloseTo(0.5, within(0.01));
        assertThat(mean(stream -> stream.doubleFor("delay") < 0.1 ? 1 : 0)).isCloseTo(0.1, within(0.01));
    }

    @Example
    void numbersAreUniform() {
        assertThat(mean(stream -> stream.longFor("side", 6))).isCloseTo(3.5, within(0.05));
        assertThat(mean(stream -> stream.longFor("side", 6) == 6 ? 1 : 0)).isCloseTo(1 / 6.0, within(0.01));
    }

    @Example
    void purposesAreIndependent() {
        assertThat(mean(stream -> (stream.doubleFor("delay") - 0.5) * (stream.doubleFor("outcome") - 0.5)))
                .isCloseTo(0, within(0.005));
    }

    /** Uses one set of random streams each time. */
    private static double mean(ToDoubleFunction<RandomStream> sampler) {
        SeededRandom random = new SeededRandom(1, "project");
        return LongStream.range(0, SAMPLES)
                .mapToObj(attempt -> random.stream("queue", "etl_night", attempt))
                .mapToDouble(sampler)
                .average()
                .orElseThrow();
    }

    @Provide
    Arbitrary<SampleKey> sampleKeys() {
        Arbitrary<String> word =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(32);
        return Combinators.combine(
                        Arbitraries.longs(),
                        word,
                        word,
                        word,
                        Arbitraries.longs().between(1, 1000),
                        word)
                .as(SampleKey::new)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Long>> orders() {
        return Arbitraries.shuffle(LongStream.range(0, 10).boxed().toList());
    }
}
