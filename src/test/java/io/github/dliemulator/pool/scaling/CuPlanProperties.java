package io.github.dliemulator.pool.scaling;

import static io.github.dliemulator.pool.scaling.PoolStatus.AVAILABLE;
import static io.github.dliemulator.pool.scaling.PoolStatus.CREATING;
import static io.github.dliemulator.pool.scaling.PoolStatus.SCALING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.pool.scaling.PoolWalk.Call;
import io.github.dliemulator.pool.scaling.PoolWalk.Ended;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.simulation.timeline.Timeline.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is worked out when somebody looks is what a pool would have done that walks through its days. */
class CuPlanProperties {

    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration TICK = Duration.ofMinutes(20);
    private static final int TICKS = 40 * 72;

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void isWhatAPoolWouldHaveDoneThatWalksHourByHour(@ForAll("calls") List<Call> calls) {
        CuPlan plan = after(calls);
        PoolCourse course = course(plan);
        Instant remembered = remembered(calls);
        PoolWalk walk = new PoolWalk(empty());
        for (int tick = 0; tick < TICKS; tick++) {
            Instant now = at(tick);
            int sought = tick;
            walk.goTo(now, calls.stream().filter(call -> call.tick() == sought).toList());
            if (now.isAfter(remembered)) {
                assertThat(plan.cuAt(now)).as("CUs at %s", now).isEqualTo(walk.current);
                assertThat(course.at(now)).as("status at %s", now).isEqualTo(walk.end == null ? AVAILABLE : SCALING);
            }
        }
        assertThat(plan.completed(remembered.plusMillis(1), at(TICKS - 1))
                        .map(scaling -> new Ended(scaling.until(), scaling.origin(), scaling.target())))
                .containsExactlyElementsOf(walk.ended.stream()
                        .filter(ended -> ended.at().isAfter(remembered))
                        .toList());
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void changesLeadFromOneStateToTheNext(@ForAll("calls") List<Call> calls, @ForAll("ticks") int tick) {
        PoolCourse course = course(after(calls));
        Instant after = at(tick);
        PoolStatus state = course.at(after);
        for (Shift<PoolStatus> shift :
                course.between(after, after.plus(Duration.ofDays(3))).toList()) {
            assertThat(shift.from()).isEqualTo(state);
            state = shift.to();
        }
        assertThat(state).isEqualTo(course.at(after.plus(Duration.ofDays(3))));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void nextIsTheFirstOfTheChangesToCome(@ForAll("calls") List<Call> calls, @ForAll("ticks") int tick) {
        PoolCourse course = course(after(calls));
        Instant now = at(tick);
        List<Shift<PoolStatus>> week =
                course.between(now, now.plus(Duration.ofDays(60))).toList();
        assertThat(course.pending(now).findFirst()).isEqualTo(week.stream().findFirst());
        assertThat(course.next(now).map(Timeline.Step::from))
                .isEqualTo(week.stream().findFirst().map(Shift::at));
        assertThat(course.pending(now).map(Shift::at)).isSorted();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void nothingRecursWhenTheDemandIsTheSameAllDay(@ForAll("ranges") Regime regime) {
        CuPlan plan = new CuPlan(16, List.of(regime));
        assertThat(plan.scalingsFrom(START)).hasSizeLessThanOrEqualTo(1);
        assertThat(course(plan).between(START, Instant.MAX)).hasSizeLessThanOrEqualTo(2);
        assertThat(plan.cuAt(Instant.parse("2286-01-01T00:00:00Z"))).isEqualTo(regime.target(START));
    }

    @Example
    void staysAtItsMinimumWithoutQueuesInStepsOf16() {
        assertThat(CuPlan.of(new Regime(START, 70, 100, none(), Duration.ZERO, ""))
                        .cuAt(START))
                .isEqualTo(80);
    }

    @Example
    void followsItsQueuesWithinItsRange() {
        Regime regime = new Regime(START, 64, 112, Collections.nCopies(24, 32 + 56), Duration.ZERO, "");
        assertThat(regime.target(START)).isEqualTo(96);
        assertThat(regime.withDemand(START, Collections.nCopies(24, 500), Duration.ZERO, "")
                        .target(START))
                .isEqualTo(112);
    }

    @Example
    void knowsNothingBeforeItsStart() {
        PoolCourse course = new PoolCourse(
                Timeline.of(CREATING, START, "").then(AVAILABLE, START.plusSeconds(5), ""), CuPlan.of(empty()));
        assertThat(course.at(START.minusSeconds(1))).isEqualTo(CREATING);
        assertThat(course.pending(START)).hasSize(1);
        assertThat(course.next(START.plusSeconds(5))).isEmpty();
    }

    @Example
    void keepsTheLatestThousandRegimes() {
        CuPlan plan = CuPlan.of(empty());
        for (int i = 1; i < 3000; i++) {
            Instant now = START.plusSeconds(i);
            List<Integer> demand = Collections.nCopies(24, i % 2 * 96);
            plan = plan.then(now, demand, empty().withDemand(CuPlan.nextHour(now), demand, Duration.ZERO, ""));
        }
        assertThat(plan.regimes()).hasSize(1000);
        assertThat(plan.cuAt(START.plusSeconds(2999))).isEqualTo(96);
    }

    static Instant at(int tick) {
        return START.plus(TICK.multipliedBy(tick));
    }

    private static CuPlan after(List<Call> calls) {
        CuPlan plan = CuPlan.of(empty());
        for (Call call : calls) {
            plan = call.applyTo(plan);
        }
        return plan;
    }

    private static PoolCourse course(CuPlan plan) {
        return new PoolCourse(Timeline.of(AVAILABLE, START.minusSeconds(1), ""), plan);
    }

    private static Instant remembered(List<Call> calls) {
        return calls.stream()
                .map(call -> call.at().minus(CuPlan.REMEMBERED))
                .reduce(START.minusSeconds(1), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Regime empty() {
        return new Regime(START, 64, 128, none(), Duration.ZERO, "");
    }

    private static List<Integer> none() {
        return Collections.nCopies(24, 0);
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Combinators.combine(ticks(), demands(), regimes())
                .as(Call::new)
                .list()
                .ofMaxSize(6)
                .map(calls ->
                        calls.stream().sorted(Comparator.comparing(Call::tick)).toList());
    }

    @Provide
    Arbitrary<Integer> ticks() {
        return Arbitraries.integers().between(0, TICKS - 1);
    }

    @Provide
    Arbitrary<Regime> ranges() {
        return Combinators.combine(regimes(), Arbitraries.integers().between(0, 200))
                .as((regime, cu) ->
                        regime.withDemand(START.plusSeconds(5), Collections.nCopies(24, cu), regime.scaling(), ""));
    }

    private static Arbitrary<Regime> regimes() {
        return Combinators.combine(
                        Arbitraries.integers().between(16, 80),
                        Arbitraries.integers().between(0, 100),
                        demands(),
                        Arbitraries.integers().between(0, 8))
                .as((min, more, demand, ticks) ->
                        new Regime(START, min, min + more, demand, TICK.multipliedBy(ticks), ""));
    }

    /** The same all day, or a few levels that alternate. */
    private static Arbitrary<List<Integer>> demands() {
        Arbitrary<Integer> level = Arbitraries.of(0, 16, 64, 100, 200);
        return Arbitraries.oneOf(
                level.map(cu -> Collections.nCopies(24, cu)),
                level.list().ofSize(24),
                level.list()
                        .ofSize(3)
                        .map(levels -> IntStream.range(0, 24)
                                .mapToObj(hour -> levels.get(hour / 8))
                                .toList()));
    }
}
