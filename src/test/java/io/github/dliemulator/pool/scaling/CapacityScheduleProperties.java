package io.github.dliemulator.pool.scaling;

import static io.github.dliemulator.pool.scaling.PoolStatus.AVAILABLE;
import static io.github.dliemulator.pool.scaling.PoolStatus.CREATING;
import static io.github.dliemulator.pool.scaling.PoolStatus.SCALING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.pool.scaling.PoolModel.CapacityChange;
import io.github.dliemulator.pool.scaling.PoolModel.CompletedScaling;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.Timeline.Transition;
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

/** The schedule that is computed on read equals that of a pool that is simulated hour by hour. */
class CapacityScheduleProperties {

    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration TICK = Duration.ofMinutes(20);
    private static final int TICKS = 40 * 72;

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void matchesAnHourlySimulation(@ForAll("calls") List<CapacityChange> calls) {
        CapacitySchedule plan = scheduleAfter(calls);
        PoolTimeline timeline = timelineOf(plan);
        Instant historyStart = historyStart(calls);
        PoolModel model = new PoolModel(emptyPolicy());
        for (int tick = 0; tick < TICKS; tick++) {
            Instant now = at(tick);
            int currentTick = tick;
            model.advanceTo(
                    now,
                    calls.stream().filter(call -> call.tick() == currentTick).toList());
            if (now.isAfter(historyStart)) {
                assertThat(plan.cuAt(now)).as("CUs at %s", now).isEqualTo(model.current);
                assertThat(timeline.at(now)).as("status at %s", now).isEqualTo(model.end == null ? AVAILABLE : SCALING);
            }
        }
        assertThat(plan.completedScalings(historyStart.plusMillis(1), at(TICKS - 1))
                        .map(scaling -> new CompletedScaling(scaling.until(), scaling.originCu(), scaling.targetCu())))
                .containsExactlyElementsOf(model.completedScalings.stream()
                        .filter(ended -> ended.completedAt().isAfter(historyStart))
                        .toList());
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void changesAreContiguous(@ForAll("calls") List<CapacityChange> calls, @ForAll("ticks") int tick) {
        PoolTimeline timeline = timelineOf(scheduleAfter(calls));
        Instant after = at(tick);
        PoolStatus state = timeline.at(after);
        for (Transition<PoolStatus> shift : timeline.transitionsBetween(after, after.plus(Duration.ofDays(3)))
                .toList()) {
            assertThat(shift.from()).isEqualTo(state);
            state = shift.to();
        }
        assertThat(state).isEqualTo(timeline.at(after.plus(Duration.ofDays(3))));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void nextIsTheFirstPendingChange(@ForAll("calls") List<CapacityChange> calls, @ForAll("ticks") int tick) {
        PoolTimeline timeline = timelineOf(scheduleAfter(calls));
        Instant now = at(tick);
        List<Transition<PoolStatus>> week =
                timeline.transitionsBetween(now, now.plus(Duration.ofDays(60))).toList();
        assertThat(timeline.pendingTransitions(now).findFirst())
                .isEqualTo(week.stream().findFirst());
        assertThat(timeline.nextStep(now).map(Timeline.Step::from))
                .isEqualTo(week.stream().findFirst().map(Transition::at));
        assertThat(timeline.pendingTransitions(now).map(Transition::at)).isSorted();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void constantDemandCausesNoRecurringChange(@ForAll("ranges") CapacityPolicy regime) {
        CapacitySchedule plan = new CapacitySchedule(16, List.of(regime));
        assertThat(plan.scalingsFrom(START)).hasSizeLessThanOrEqualTo(1);
        assertThat(timelineOf(plan).transitionsBetween(START, Instant.MAX)).hasSizeLessThanOrEqualTo(2);
        assertThat(plan.cuAt(Instant.parse("2286-01-01T00:00:00Z"))).isEqualTo(regime.targetCu(START));
    }

    @Example
    void staysAtItsMinimumWithoutQueuesInStepsOf16() {
        assertThat(CapacitySchedule.of(new CapacityPolicy(START, 70, 100, noDemand(), Duration.ZERO, ""))
                        .cuAt(START))
                .isEqualTo(80);
    }

    @Example
    void followsItsQueuesWithinItsRange() {
        CapacityPolicy regime = new CapacityPolicy(START, 64, 112, Collections.nCopies(24, 32 + 56), Duration.ZERO, "");
        assertThat(regime.targetCu(START)).isEqualTo(96);
        assertThat(regime.withDemand(START, Collections.nCopies(24, 500), Duration.ZERO, "")
                        .targetCu(START))
                .isEqualTo(112);
    }

    @Example
    void isCreatingBeforeItsStart() {
        PoolTimeline timeline = new PoolTimeline(
                Timeline.of(CREATING, START, "").append(AVAILABLE, START.plusSeconds(5), ""),
                CapacitySchedule.of(emptyPolicy()));
        assertThat(timeline.at(START.minusSeconds(1))).isEqualTo(CREATING);
        assertThat(timeline.pendingTransitions(START)).hasSize(1);
        assertThat(timeline.nextStep(START.plusSeconds(5))).isEmpty();
    }

    @Example
    void keepsTheLatestThousandPolicies() {
        CapacitySchedule plan = CapacitySchedule.of(emptyPolicy());
        for (int i = 1; i < 3000; i++) {
            Instant now = START.plusSeconds(i);
            List<Integer> demand = Collections.nCopies(24, i % 2 * 96);
            plan = plan.then(
                    now, demand, emptyPolicy().withDemand(CapacitySchedule.nextHour(now), demand, Duration.ZERO, ""));
        }
        assertThat(plan.policies()).hasSize(1000);
        assertThat(plan.cuAt(START.plusSeconds(2999))).isEqualTo(96);
    }

    static Instant at(int tick) {
        return START.plus(TICK.multipliedBy(tick));
    }

    private static CapacitySchedule scheduleAfter(List<CapacityChange> calls) {
        CapacitySchedule plan = CapacitySchedule.of(emptyPolicy());
        for (CapacityChange call : calls) {
            plan = call.applyTo(plan);
        }
        return plan;
    }

    private static PoolTimeline timelineOf(CapacitySchedule plan) {
        return new PoolTimeline(Timeline.of(AVAILABLE, START.minusSeconds(1), ""), plan);
    }

    private static Instant historyStart(List<CapacityChange> calls) {
        return calls.stream()
                .map(call -> call.at().minus(CapacitySchedule.HISTORY_RETENTION))
                .reduce(START.minusSeconds(1), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static CapacityPolicy emptyPolicy() {
        return new CapacityPolicy(START, 64, 128, noDemand(), Duration.ZERO, "");
    }

    private static List<Integer> noDemand() {
        return Collections.nCopies(24, 0);
    }

    @Provide
    Arbitrary<List<CapacityChange>> calls() {
        return Combinators.combine(ticks(), demands(), regimes())
                .as(CapacityChange::new)
                .list()
                .ofMaxSize(6)
                .map(calls -> calls.stream()
                        .sorted(Comparator.comparing(CapacityChange::tick))
                        .toList());
    }

    @Provide
    Arbitrary<Integer> ticks() {
        return Arbitraries.integers().between(0, TICKS - 1);
    }

    @Provide
    Arbitrary<CapacityPolicy> ranges() {
        return Combinators.combine(regimes(), Arbitraries.integers().between(0, 200))
                .as((regime, cu) -> regime.withDemand(
                        START.plusSeconds(5), Collections.nCopies(24, cu), regime.scalingDuration(), ""));
    }

    private static Arbitrary<CapacityPolicy> regimes() {
        return Combinators.combine(
                        Arbitraries.integers().between(16, 80),
                        Arbitraries.integers().between(0, 100),
                        demands(),
                        Arbitraries.integers().between(0, 8))
                .as((min, more, demand, ticks) ->
                        new CapacityPolicy(START, min, min + more, demand, TICK.multipliedBy(ticks), ""));
    }

    /** One level all day, or a few alternating levels. */
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
