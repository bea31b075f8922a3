package io.github.dliemulator.simulation;

import static io.github.dliemulator.simulation.WorldClock.LATEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dliemulator.simulation.chance.Delay;
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

/** What holds of every clock, however it was set. */
class WorldClockProperties {

    /** Real time has nanoseconds. */
    private static final Instant REAL = Instant.parse("2026-11-23T10:00:00.123456789Z");

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    /** What is done to a clock: after a pause it is advanced, or goes on at another pace. */
    record Move(Duration pause, boolean advances, Duration ahead, int pace) {

        WorldClock applyTo(WorldClock clock, Instant realNow) {
            return advances ? clock.movedTo(target(clock, realNow), realNow) : clock.paced(pace, realNow);
        }

        private Instant target(WorldClock clock, Instant realNow) {
            Instant target = clock.now(realNow).plus(ahead);
            return target.isAfter(LATEST) ? LATEST : target;
        }
    }

    @Property
    void neverGoesBackward(@ForAll List<@From("moves") Move> moves) {
        WorldClock clock = WorldClock.real(REAL);
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
        assertThat(latestSeen).isBeforeOrEqualTo(LATEST);
    }

    @Property
    void waitsWhileTheMachinesClockIsSetBack(@ForAll("moves") Move move, @ForAll("lengths") Duration back) {
        WorldClock clock = move.applyTo(WorldClock.real(REAL), REAL);
        assertThat(clock.now(REAL.minus(back))).isEqualTo(clock.now(REAL));
    }

    @Property
    void standsWhereItWasMoved(@ForAll("moves") Move move, @ForAll("lengths") Duration ahead) {
        WorldClock clock = move.applyTo(WorldClock.real(REAL), REAL);
        Instant later = REAL.plus(move.pause);
        Instant target = clock.now(later).plus(ahead);
        assertThat(clock.movedTo(target, later).now(later)).isEqualTo(target);
        assertThat(clock.movedTo(target, later).factor()).isEqualTo(clock.factor());
    }

    @Property
    void keepsItsInstantWhenItsPaceChanges(@ForAll("moves") Move move, @ForAll("paces") int pace) {
        WorldClock clock = move.applyTo(WorldClock.real(REAL), REAL);
        Instant later = REAL.plus(move.pause);
        assertThat(clock.paced(pace, later).now(later)).isEqualTo(clock.now(later));
        assertThat(clock.paced(pace, later).factor()).isEqualTo(pace);
    }

    @Property
    void arrivesAtTheSameInstantInOneStepOrInMany(
            @ForAll("moves") Move move, @ForAll @Size(min = 1, max = 20) List<@From("lengths") Duration> parts) {
        Instant later = REAL.plus(move.pause);
        WorldClock clock = move.applyTo(WorldClock.real(REAL), REAL);
        WorldClock inMany = clock;
        for (Duration part : parts) {
            inMany = inMany.movedTo(inMany.now(later).plus(part), later);
        }
        Duration whole = parts.stream().reduce(Duration.ZERO, Duration::plus);
        WorldClock inOne = clock.movedTo(clock.now(later).plus(whole), later);
        assertThat(inMany.now(later.plus(move.pause))).isEqualTo(inOne.now(later.plus(move.pause)));
    }

    @Property
    void refusesAnEarlierInstant(@ForAll("moves") Move move, @ForAll("lengths") Duration back) {
        WorldClock clock = move.applyTo(WorldClock.real(REAL), REAL);
        Instant earlier = clock.now(REAL).minus(back).minusNanos(1);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> clock.movedTo(earlier, REAL))
                .withMessage("World time only goes forward: it is %s, which is after %s", clock.now(REAL), earlier);
    }

    @Property
    void refusesAnInstantAfterTheLast(@ForAll("moves") Move move, @ForAll("lengths") Duration beyond) {
        WorldClock clock = move.applyTo(WorldClock.real(REAL), REAL);
        Instant tooLate = LATEST.plusNanos(1).plus(beyond);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> clock.movedTo(tooLate, REAL))
                .withMessage("World time ends at %s, which is before %s", LATEST, tooLate);
    }

    @Property
    void standsStillWhileItIsFrozen(@ForAll("lengths") Duration passed) {
        assertThat(at(0).now(REAL.plus(passed))).isEqualTo(NOW);
    }

    @Property
    void goesAsManyTimesAsFastAsItWasTold(
            @ForAll @IntRange(min = 1, max = WorldClock.FASTEST) int pace, @ForAll("pauses") Duration passed) {
        Duration worldPassed = Duration.between(NOW, at(pace).now(REAL.plus(passed)));
        assertThat(worldPassed)
                .isEqualTo(passed.multipliedBy(pace).truncatedTo(ChronoUnit.MILLIS))
                .isLessThan(Duration.between(NOW, LATEST));
    }

    @Property
    void ticksInMilliseconds(@ForAll("moves") Move move, @ForAll("pauses") Duration passed) {
        WorldClock clock = move.applyTo(WorldClock.real(REAL), REAL);
        assertThat(clock.now(REAL.plus(passed)).getNano() % 1_000_000).isZero();
        assertThat(clock.movedTo(LATEST.minusNanos(1), REAL).now(REAL)).isEqualTo(LATEST.minusMillis(1));
    }

    @Example
    void stopsAtTheLastInstantOfThirteenDigits() {
        WorldClock clock = at(1).movedTo(LATEST, REAL);
        assertThat(clock.now(REAL.plusSeconds(1))).isEqualTo(LATEST);
        assertThat(String.valueOf(LATEST.toEpochMilli())).hasSize(13);
        assertThat(String.valueOf(LATEST.plusMillis(1).toEpochMilli())).hasSize(14);
    }

    private static WorldClock at(int pace) {
        return WorldClock.real(REAL).movedTo(NOW, REAL).paced(pace, REAL);
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

    /** Of world time, in milliseconds: up to a year. */
    @Provide
    Arbitrary<Duration> lengths() {
        return Arbitraries.longs().between(0, Delay.LONGEST.toMillis()).map(Duration::ofMillis);
    }

    @Provide
    Arbitrary<Integer> paces() {
        return Arbitraries.oneOf(Arbitraries.of(0, 1), Arbitraries.integers().between(2, WorldClock.FASTEST));
    }
}
