package io.github.dliemulator.world;

import static io.github.dliemulator.world.WorldClock.MAX_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dliemulator.timeline.Delay;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Properties of all clocks. */
class WorldClockProperties {

    /** Real time has nanoseconds. */
    private static final Instant REAL = Instant.parse("2026-11-23T10:00:00.123456789Z");

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    /** An operation on a clock: after a pause it is advanced, or its speed changes. */
    record Move(Duration pause, boolean advances, Duration ahead, int pace) {

        WorldClock applyTo(WorldClock clock, Instant realNow) {
            return advances ? clock.advancedTo(target(clock, realNow), realNow) : clock.withFactor(pace, realNow);
        }

        private Instant target(WorldClock clock, Instant realNow) {
            Instant target = clock.now(realNow).plus(ahead);
            return target.isAfter(MAX_TIME) ? MAX_TIME : target;
        }
    }

    @Property
    void neverGoesBack(@ForAll List<@From("moves") Move> moves) {
        WorldClock clock = WorldClock.ofRealTime(REAL);
        Instant realNow = REAL;
        Instant latestSeen = clock.now(realNow);
        for (Move move : moves) {
            realNow = realNow.plus(move.pause);
            assertThat(clock.now(realNow)).isAfterOrEqualTo(latestSeen);
            latestSeen = clock.now(realNow);
            clock = move.applyTo(clock, realNow);
            assertThat(clock.now(realNow)).isAfterOrEqualTo(latestSeen);
            latestSeen = clock.now(realNow);
        }
        assertThat(latestSeen).isBeforeOrEqualTo(MAX_TIME);
    }

    @Property
    void stopsWhileTheSystemClockIsSetBack(@ForAll("moves") Move move, @ForAll("lengths") Duration back) {
        WorldClock clock = move.applyTo(WorldClock.ofRealTime(REAL), REAL);
        assertThat(clock.now(REAL.minus(back))).isEqualTo(clock.now(REAL));
    }

    @Property
    void showsTheInstantItWasAdvancedTo(@ForAll("moves") Move move, @ForAll("lengths") Duration ahead) {
        WorldClock clock = move.applyTo(WorldClock.ofRealTime(REAL), REAL);
        Instant later = REAL.plus(move.pause);
        Instant target = clock.now(later).plus(ahead);
        assertThat(clock.advancedTo(target, later).now(later)).isEqualTo(target);
        assertThat(clock.advancedTo(target, later).factor()).isEqualTo(clock.factor());
    }

    @Property
    void keepsItsInstantWhenItsFactorChanges(@ForAll("moves") Move move, @ForAll("paces") int pace) {
        WorldClock clock = move.applyTo(WorldClock.ofRealTime(REAL), REAL);
        Instant later = REAL.plus(move.pause);
        assertThat(clock.withFactor(pace, later).now(later)).isEqualTo(clock.now(later));
        assertThat(clock.withFactor(pace, later).factor()).isEqualTo(pace);
    }

    @Property
    void oneStepOrManyReachTheSameInstant(
            @ForAll("moves") Move move, @ForAll @Size(min = 1, max = 20) List<@From("lengths") Duration> parts) {
        Instant later = REAL.plus(move.pause);
        WorldClock clock = move.applyTo(WorldClock.ofRealTime(REAL), REAL);
        WorldClock inMany = clock;
        for (Duration part : parts) {
            inMany = inMany.advancedTo(inMany.now(later).plus(part), later);
        }
        Duration whole = parts.stream().reduce(Duration.ZERO, Duration::plus);
        WorldClock inOne = clock.advancedTo(clock.now(later).plus(whole), later);
        assertThat(inMany.now(later.plus(move.pause))).isEqualTo(inOne.now(later.plus(move.pause)));
    }

    @Property
    void rejectsAnEarlierInstant(@ForAll("moves") Move move, @ForAll("lengths") Duration back) {
        WorldClock clock = move.applyTo(WorldClock.ofRealTime(REAL), REAL);
        Instant earlier = clock.now(REAL).minus(back).minusNanos(1);
        assertThatExceptionOfType(WorldConflictException.class)
                .isThrownBy(() -> clock.advancedTo(earlier, REAL))
                .withMessage("Virtual time cannot go back: it is %s, and %s is before that", clock.now(REAL), earlier);
    }

    @Property
    void rejectsAnInstantAfterTheLatest(@ForAll("moves") Move move, @ForAll("lengths") Duration beyond) {
        WorldClock clock = move.applyTo(WorldClock.ofRealTime(REAL), REAL);
        Instant tooLate = MAX_TIME.plusNanos(1).plus(beyond);
        assertThatExceptionOfType(WorldConflictException.class)
                .isThrownBy(() -> clock.advancedTo(tooLate, REAL))
                .withMessage("Virtual time ends at %s, and %s is after that", MAX_TIME, tooLate);
    }

    @Property
    void doesNotMoveWhileFrozen(@ForAll("lengths") Duration elapsed) {
        assertThat(at(0).now(REAL.plus(elapsed))).isEqualTo(NOW);
    }

    @Property
    void runsAtItsFactor(
            @ForAll @IntRange(min = 1, max = WorldClock.MAX_FACTOR) int pace, @ForAll("pauses") Duration elapsed) {
        Duration virtualElapsed = Duration.between(NOW, at(pace).now(REAL.plus(elapsed)));
        assertThat(virtualElapsed)
                .isEqualTo(elapsed.multipliedBy(pace).truncatedTo(ChronoUnit.MILLIS))
                .isLessThan(Duration.between(NOW, MAX_TIME));
    }

    @Property
    void ticksInMilliseconds(@ForAll("moves") Move move, @ForAll("pauses") Duration elapsed) {
        WorldClock clock = move.applyTo(WorldClock.ofRealTime(REAL), REAL);
        assertThat(clock.now(REAL.plus(elapsed)).getNano() % 1_000_000).isZero();
        assertThat(clock.advancedTo(MAX_TIME.minusNanos(1), REAL).now(REAL)).isEqualTo(MAX_TIME.minusMillis(1));
    }

    @Example
    void stopsAtTheLastInstantOfThirteenDigits() {
        WorldClock clock = at(1).advancedTo(MAX_TIME, REAL);
        assertThat(clock.now(REAL.plusSeconds(1))).isEqualTo(MAX_TIME);
        assertThat(String.valueOf(MAX_TIME.toEpochMilli())).hasSize(13);
        assertThat(String.valueOf(MAX_TIME.plusMillis(1).toEpochMilli())).hasSize(14);
    }

    private static WorldClock at(int pace) {
        return WorldClock.ofRealTime(REAL).advancedTo(NOW, REAL).withFactor(pace, REAL);
    }

    @Provide
    Arbitrary<Move> moves() {
        return Combinators.combine(pauses(), Arbitraries.of(true, false), lengths(), paces())
                .as(Move::new)
                .withoutEdgeCases();
    }

    /** Of real time, in nanoseconds: up to a minute. */
    @Provide
    Arbitrary<Duration> pauses() {
        return Arbitraries.longs().between(0, 60_000_000_000L).map(Duration::ofNanos);
    }

    /** Virtual time in milliseconds, up to a year. */
    @Provide
    Arbitrary<Duration> lengths() {
        return Arbitraries.longs().between(0, Delay.MAX.toMillis()).map(Duration::ofMillis);
    }

    @Provide
    Arbitrary<Integer> paces() {
        return Arbitraries.oneOf(Arbitraries.of(0, 1), Arbitraries.integers().between(2, WorldClock.MAX_FACTOR));
    }
}
