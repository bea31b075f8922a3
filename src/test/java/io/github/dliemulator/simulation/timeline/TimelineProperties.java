package io.github.dliemulator.simulation.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dliemulator.simulation.timeline.Timeline.Shift;
import io.github.dliemulator.simulation.timeline.Timeline.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What holds of every timeline. Its instants lie close together, so that many steps begin at one of them. */
class TimelineProperties {

    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    enum Light {
        RED,
        AMBER,
        GREEN
    }

    @Property
    void showsTheLastStepThatHasBegun(@ForAll("running") Timeline<Light> timeline, @ForAll("instants") Instant now) {
        List<Step<Light>> begun = timeline.steps().stream()
                .filter(begins -> !begins.from().isAfter(now))
                .toList();
        Step<Light> expected = begun.isEmpty() ? timeline.steps().get(0) : begun.get(begun.size() - 1);
        assertThat(timeline.stepAt(now)).isEqualTo(expected);
        assertThat(timeline.at(now)).isEqualTo(expected.state());
    }

    @Property
    void showsNextWhatWillHoldFirst(@ForAll("running") Timeline<Light> timeline, @ForAll("instants") Instant now) {
        Instant next = timeline.next(now).map(Step::from).orElse(Instant.MAX);
        assertThat(next).isAfter(now);
        assertThat(timeline.steps())
                .noneMatch(step -> step.from().isAfter(now) && step.from().isBefore(next));
        assertThat(timeline.next(now).map(Step::state))
                .isEqualTo(timeline.next(now).map(step -> timeline.at(step.from())));
    }

    @Property
    void changesNoMoreOnceItIsSettled(@ForAll("timelines") Timeline<Light> timeline) {
        assertThat(timeline.between(timeline.settledAt(), Instant.MAX)).isEmpty();
    }

    @Property
    void keepsItsStepsWhateverBecomesOfTheirList(@ForAll("running") Timeline<Light> timeline) {
        List<Step<Light>> steps = new ArrayList<>(timeline.steps());
        Timeline<Light> made = new Timeline<>(steps, null);
        steps.clear();
        assertThat(made).isEqualTo(timeline);
    }

    @Property
    void tellsAStretchInPartsAsItTellsTheWhole(
            @ForAll("timelines") Timeline<Light> timeline,
            @ForAll @Size(min = 2) List<@From("instants") Instant> cuts) {
        List<Instant> ends = cuts.stream().sorted().toList();
        Stream<Shift<Light>> parts =
                IntStream.range(1, ends.size()).boxed().flatMap(i -> timeline.between(ends.get(i - 1), ends.get(i)));
        assertThat(parts.toList())
                .isEqualTo(
                        timeline.between(ends.get(0), ends.get(ends.size() - 1)).toList());
    }

    @Property
    void getsByItsShiftsFromOneStateToTheOther(
            @ForAll("timelines") Timeline<Light> timeline,
            @ForAll("instants") Instant after,
            @ForAll("stretches") Duration stretch) {
        Light state = timeline.at(after);
        for (Shift<Light> shift : timeline.between(after, after.plus(stretch)).toList()) {
            assertThat(shift.from()).isEqualTo(state);
            state = shift.to();
        }
        assertThat(timeline.at(after.plus(stretch))).isEqualTo(state);
    }

    @Property
    void reachesAStateNoSoonerThanItHoldsIt(
            @ForAll("running") Timeline<Light> timeline, @ForAll("instants") Instant now, @ForAll Light state) {
        Optional<Instant> when = timeline.when(state::equals, now);
        Stream<Instant> holding = Stream.concat(
                        Stream.of(now), timeline.steps().stream().map(Step::from))
                .filter(instant -> !instant.isBefore(now) && timeline.at(instant) == state);
        assertThat(when).isEqualTo(holding.min(Comparator.naturalOrder()));
    }

    @Property
    void comesBackFromJsonAsItWent(@ForAll("timelines") Timeline<Light> timeline) {
        String json = JsonMapper.shared().writeValueAsString(timeline);
        assertThat(JsonMapper.shared().readValue(json, new TypeReference<Timeline<Light>>() {}))
                .isEqualTo(timeline);
    }

    @Property
    void growsByOneStepAtATime(@ForAll("timelines") Timeline<Light> timeline) {
        Step<Light> first = timeline.steps().get(0);
        Timeline<Light> grown = Timeline.of(first.state(), first.from(), first.because());
        for (Step<Light> step : timeline.steps().subList(1, timeline.steps().size())) {
            grown = grown.then(step.state(), step.from(), step.because());
        }
        assertThat(grown.steps()).isEqualTo(timeline.steps());
    }

    @Property
    void standsStillFromTheInstantAtWhichItIsHeld(
            @ForAll("running") Timeline<Light> timeline,
            @ForAll("instants") Instant stop,
            @ForAll("stretches") Duration later,
            @ForAll("stretches") Duration more) {
        Timeline<Light> held = timeline.hold(stop);
        Instant now = stop.plus(later);
        assertThat(held.stepAt(now)).isEqualTo(timeline.stepAt(stop));
        assertThat(held.next(now)).isEmpty();
        assertThat(held.between(now, now.plus(more))).isEmpty();
    }

    @Property
    void keepsItsPastWhenItIsHeld(
            @ForAll("running") Timeline<Light> timeline,
            @ForAll("instants") Instant stop,
            @ForAll("stretches") Duration ago) {
        Timeline<Light> held = timeline.hold(stop);
        Instant then = stop.minus(ago);
        assertThat(held.stepAt(then)).isEqualTo(timeline.stepAt(then));
        assertThat(held.between(then, Instant.MAX).toList())
                .isEqualTo(timeline.between(then, stop).toList());
    }

    @Property
    void isHeldOnlyOnce(
            @ForAll("running") Timeline<Light> timeline,
            @ForAll("instants") Instant stop,
            @ForAll("stretches") Duration later) {
        assertThat(timeline.hold(stop).hold(stop.plus(later))).isEqualTo(timeline.hold(stop));
    }

    @Property
    void goesOnAfterItsReleaseAsIfThePauseHadNotBeen(
            @ForAll("running") Timeline<Light> timeline,
            @ForAll("instants") Instant stop,
            @ForAll("stretches") Duration pause,
            @ForAll("stretches") Duration later) {
        Instant release = stop.plus(pause);
        Timeline<Light> released = timeline.hold(stop).release(release);
        assertThat(released.at(release.plus(later))).isEqualTo(timeline.at(stop.plus(later)));
        assertThat(released.between(release, release.plus(later)).toList())
                .isEqualTo(timeline.between(stop, stop.plus(later))
                        .map(shift -> new Shift<>(shift.at().plus(pause), shift.from(), shift.to(), shift.because()))
                        .toList());
    }

    @Property
    void leavesTheStepsBeforeAPauseWhereTheyWere(
            @ForAll("running") Timeline<Light> timeline,
            @ForAll("instants") Instant stop,
            @ForAll("stretches") Duration pause) {
        Timeline<Light> released = timeline.hold(stop).release(stop.plus(pause));
        for (int i = 0; i < timeline.steps().size(); i++) {
            Step<Light> step = timeline.steps().get(i);
            Instant expected = step.from().isAfter(stop) ? step.from().plus(pause) : step.from();
            assertThat(released.steps().get(i)).isEqualTo(new Step<>(expected, step.state(), step.because()));
        }
    }

    @Property
    void stopsWhereItShallBeHeldLater(
            @ForAll("running") Timeline<Light> timeline,
            @ForAll("instants") Instant stop,
            @ForAll("instants") Instant now) {
        Timeline<Light> held = new Timeline<>(timeline.steps(), stop);
        Instant reached = now.isBefore(stop) ? now : stop;
        assertThat(held.stepAt(now)).isEqualTo(timeline.stepAt(reached));
        assertThat(held.next(now).map(Step::from))
                .isEqualTo(timeline.next(now).map(Step::from).filter(from -> !from.isAfter(stop)));
        assertThat(held.isHeldAt(now)).isEqualTo(!now.isBefore(stop));
    }

    @Property
    void goesOnAtOnceWithAStepThatLiesNoMillisecondBehindTheHold(
            @ForAll("instants") Instant stop, @ForAll("stretches") Duration pause) {
        Timeline<Light> held = new Timeline<>(
                List.of(new Step<>(stop, Light.RED, ""), new Step<>(stop.plusNanos(1), Light.GREEN, "")), stop);
        Instant release = stop.plus(pause);
        assertThat(held.at(release)).isEqualTo(Light.RED);
        assertThat(held.release(release).at(release)).isEqualTo(Light.GREEN);
    }

    @Property
    void bringsSoonerWhatIsStillToCome(
            @ForAll("timelines") Timeline<Light> timeline,
            @ForAll("instants") Instant now,
            @ForAll("stretches") Duration by) {
        Timeline<Light> sooner = timeline.sooner(now, by);
        assertThat(sooner.steps())
                .extracting(Step::state)
                .isEqualTo(timeline.steps().stream().map(Step::state).toList());
        assertThat(sooner.last()).isEqualTo(timeline.last());
        assertThat(sooner.sooner(now, Duration.ZERO)).isEqualTo(sooner);
        if (!timeline.isHeldAt(now)) {
            assertThat(sooner.at(now.plusMillis(25)))
                    .isEqualTo(timeline.at(now.plusMillis(25).plus(by)));
        } else {
            assertThat(sooner.at(now)).isEqualTo(timeline.at(now));
        }
    }

    @Property
    void isTheSameWhenReleasedWithoutHavingBeenHeld(
            @ForAll("running") Timeline<Light> timeline, @ForAll("instants") Instant now) {
        assertThat(timeline.release(now)).isEqualTo(timeline);
    }

    @Property
    void mustNotRunBackwards(@ForAll("running") Timeline<Light> timeline) {
        List<Step<Light>> backwards = new ArrayList<>(timeline.steps());
        Collections.reverse(backwards);
        Assume.that(backwards.get(0).from().isAfter(timeline.steps().get(0).from()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Timeline<>(backwards, null))
                .withMessageStartingWith("A timeline runs forward");
    }

    @Example
    void mustNotBeEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Timeline<Light>(List.of(), null))
                .withMessage("A timeline needs a first step");
    }

    @Provide
    Arbitrary<Timeline<Light>> running() {
        return steps().list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(steps ->
                        steps.stream().sorted(Comparator.comparing(Step::from)).toList())
                .map(steps -> new Timeline<>(steps, null));
    }

    @Provide
    Arbitrary<Timeline<Light>> timelines() {
        return Combinators.combine(running(), instants().injectNull(0.5))
                .as((timeline, heldAt) -> new Timeline<>(timeline.steps(), heldAt));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(-10, 10).map(START::plusMillis);
    }

    @Provide
    Arbitrary<Duration> stretches() {
        return Arbitraries.longs().between(0, 25).map(Duration::ofMillis);
    }

    private Arbitrary<Step<Light>> steps() {
        return Combinators.combine(
                        instants(),
                        Arbitraries.of(Light.class),
                        Arbitraries.strings().ascii().ofMaxLength(20))
                .as(Step::new)
                .withoutEdgeCases();
    }
}
