package io.github.dliemulator.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dliemulator.timeline.Timeline.Step;
import io.github.dliemulator.timeline.Timeline.Transition;
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

/** Properties of all timelines. Their instants are close together, so that many steps start at one of them. */
class TimelineProperties {

    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    enum Light {
        RED,
        AMBER,
        GREEN
    }

    @Property
    void showsTheCurrentStep(@ForAll("running") Timeline<Light> timeline, @ForAll("instants") Instant now) {
        List<Step<Light>> started = timeline.steps().stream()
                .filter(begins -> !begins.from().isAfter(now))
                .toList();
        Step<Light> expected = started.isEmpty() ? timeline.steps().get(0) : started.get(started.size() - 1);
        assertThat(timeline.stepAt(now)).isEqualTo(expected);
        assertThat(timeline.at(now)).isEqualTo(expected.state());
    }

    @Property
    void nextIsTheFirstLaterStep(@ForAll("running") Timeline<Light> timeline, @ForAll("instants") Instant now) {
        Instant next = timeline.nextStep(now).map(Step::from).orElse(Instant.MAX);
        assertThat(next).isAfter(now);
        assertThat(timeline.steps())
                .noneMatch(step -> step.from().isAfter(now) && step.from().isBefore(next));
        assertThat(timeline.nextStep(now).map(Step::state))
                .isEqualTo(timeline.nextStep(now).map(step -> timeline.at(step.from())));
    }

    @Property
    void doesNotChangeAfterItsLastStep(@ForAll("timelines") Timeline<Light> timeline) {
        assertThat(timeline.transitionsBetween(timeline.lastChangeAt(), Instant.MAX))
                .isEmpty();
    }

    @Property
    void copiesTheListOfSteps(@ForAll("running") Timeline<Light> timeline) {
        List<Step<Light>> steps = new ArrayList<>(timeline.steps());
        Timeline<Light> made = new Timeline<>(steps, null);
        steps.clear();
        assertThat(made).isEqualTo(timeline);
    }

    @Property
    void changesOfPartsMakeUpTheWhole(
            @ForAll("timelines") Timeline<Light> timeline,
            @ForAll @Size(min = 2) List<@From("instants") Instant> instants) {
        List<Instant> ends = instants.stream().sorted().toList();
        Stream<Transition<Light>> parts = IntStream.range(1, ends.size())
                .boxed()
                .flatMap(i -> timeline.transitionsBetween(ends.get(i - 1), ends.get(i)));
        assertThat(parts.toList())
                .isEqualTo(timeline.transitionsBetween(ends.get(0), ends.get(ends.size() - 1))
                        .toList());
    }

    @Property
    void changesAreContiguous(
            @ForAll("timelines") Timeline<Light> timeline,
            @ForAll("instants") Instant after,
            @ForAll("durations") Duration duration) {
        Light state = timeline.at(after);
        for (Transition<Light> shift :
                timeline.transitionsBetween(after, after.plus(duration)).toList()) {
            assertThat(shift.from()).isEqualTo(state);
            state = shift.to();
        }
        assertThat(timeline.at(after.plus(duration))).isEqualTo(state);
    }

    @Property
    void findsTheFirstInstantOfAState(
            @ForAll("running") Timeline<Light> timeline, @ForAll("instants") Instant now, @ForAll Light state) {
        Optional<Instant> when = timeline.firstInstantOf(state::equals, now);
        Stream<Instant> holding = Stream.concat(
                        Stream.of(now), timeline.steps().stream().map(Step::from))
                .filter(instant -> !instant.isBefore(now) && timeline.at(instant) == state);
        assertThat(when).isEqualTo(holding.min(Comparator.naturalOrder()));
    }

    @Property
    void survivesAJsonRoundTrip(@ForAll("timelines") Timeline<Light> timeline) {
        String json = JsonMapper.shared().writeValueAsString(timeline);
        assertThat(JsonMapper.shared().readValue(json, new TypeReference<Timeline<Light>>() {}))
                .isEqualTo(timeline);
    }

    @Property
    void isBuiltStepByStep(@ForAll("timelines") Timeline<Light> timeline) {
        Step<Light> first = timeline.steps().get(0);
        Timeline<Light> grown = Timeline.of(first.state(), first.from(), first.reason());
        for (Step<Light> step : timeline.steps().subList(1, timeline.steps().size())) {
            grown = grown.append(step.state(), step.from(), step.reason());
        }
        assertThat(grown.steps()).isEqualTo(timeline.steps());
    }

    @Property
    void doesNotChangeWhileHeld(
            @ForAll("running") Timeline<Light> timeline,
            @ForAll("instants") Instant stop,
            @ForAll("durations") Duration later,
            @ForAll("durations") Duration more) {
        Timeline<Light> held = timeline.hold(stop);
        Instant now = stop.plus(later);
        assertThat(held.stepAt(now)).isEqualTo(timeline.stepAt(stop));
        assertThat(held.nextStep(now)).isEmpty();
        assertThat(held.transitionsBetween(now, now.plus(more))).isEmpty();
    }

    @Property
    void keepsItsHistoryWhenHeld(
            @ForAll("running") Timeline<Light> timeline,
            @ForAll("instants") Instant stop,
            @ForAll("durations") Duration ago) {
        Timeline<Light> held = timeline.hold(stop);
        Instant then = stop.minus(ago);
        assertThat(held.stepAt(then)).isEqualTo(timeline.stepAt(then));
        assertThat(held.transitionsBetween(then, Instant.MAX).toList())
                .isEqualTo(timeline.transitionsBetween(then, stop).toList());
    }

    @Property
    void holdIsIdempotent(
            @ForAll("running") Timeline<Light> timeline,
            @ForAll("instants") Instant stop,
            @ForAll("durations") Duration later) {
        assertThat(timeline.hold(stop).hold(stop.plus(later))).isEqualTo(timeline.hold(stop));
    }

    @Property
    void releaseShiftsTheRemainingSteps(
            @ForAll("running") Timeline<Light> timeline,
            @ForAll("instants") Instant stop,
            @ForAll("durations") Duration pause,
            @ForAll("durations") Duration later) {
        Instant release = stop.plus(pause);
        Timeline<Light> released = timeline.hold(stop).release(release);
        assertThat(released.at(release.plus(later))).isEqualTo(timeline.at(stop.plus(later)));
        assertThat(released.transitionsBetween(release, release.plus(later)).toList())
                .isEqualTo(timeline.transitionsBetween(stop, stop.plus(later))
                        .map(shift ->
                                new Transition<>(shift.at().plus(pause), shift.from(), shift.to(), shift.reason()))
                        .toList());
    }

    @Property
    void releaseKeepsEarlierSteps(
            @ForAll("running") Timeline<Light> timeline,
            @ForAll("instants") Instant stop,
            @ForAll("durations") Duration pause) {
        Timeline<Light> released = timeline.hold(stop).release(stop.plus(pause));
        for (int i = 0; i < timeline.steps().size(); i++) {
            Step<Light> step = timeline.steps().get(i);
            Instant expected = step.from().isAfter(stop) ? step.from().plus(pause) : step.from();
            assertThat(released.steps().get(i)).isEqualTo(new Step<>(expected, step.state(), step.reason()));
        }
    }

    @Property
    void stopsAtAFutureHold(
            @ForAll("running") Timeline<Light> timeline,
            @ForAll("instants") Instant stop,
            @ForAll("instants") Instant now) {
        Timeline<Light> held = new Timeline<>(timeline.steps(), stop);
        Instant reached = now.isBefore(stop) ? now : stop;
        assertThat(held.stepAt(now)).isEqualTo(timeline.stepAt(reached));
        assertThat(held.nextStep(now).map(Step::from))
                .isEqualTo(timeline.nextStep(now).map(Step::from).filter(from -> !from.isAfter(stop)));
        assertThat(held.isHeldAt(now)).isEqualTo(!now.isBefore(stop));
    }

    @Property
    void releaseAppliesAStepWithinTheSameMillisecond(
            @ForAll("instants") Instant stop, @ForAll("durations") Duration pause) {
        Timeline<Light> held = new Timeline<>(
                List.of(new Step<>(stop, Light.RED, ""), new Step<>(stop.plusNanos(1), Light.GREEN, "")), stop);
        Instant release = stop.plus(pause);
        assertThat(held.at(release)).isEqualTo(Light.RED);
        assertThat(held.release(release).at(release)).isEqualTo(Light.GREEN);
    }

    @Property
    void bringsPendingStepsForward(
            @ForAll("timelines") Timeline<Light> timeline,
            @ForAll("instants") Instant now,
            @ForAll("durations") Duration by) {
        Timeline<Light> sooner = timeline.moveEarlier(now, by);
        assertThat(sooner.steps())
                .extracting(Step::state)
                .isEqualTo(timeline.steps().stream().map(Step::state).toList());
        assertThat(sooner.finalState()).isEqualTo(timeline.finalState());
        assertThat(sooner.moveEarlier(now, Duration.ZERO)).isEqualTo(sooner);
        if (!timeline.isHeldAt(now)) {
            assertThat(sooner.at(now.plusMillis(25)))
                    .isEqualTo(timeline.at(now.plusMillis(25).plus(by)));
        } else {
            assertThat(sooner.at(now)).isEqualTo(timeline.at(now));
        }
    }

    @Property
    void releaseWithoutAHoldChangesNothing(
            @ForAll("running") Timeline<Light> timeline, @ForAll("instants") Instant now) {
        assertThat(timeline.release(now)).isEqualTo(timeline);
    }

    @Property
    void rejectsStepsOutOfOrder(@ForAll("running") Timeline<Light> timeline) {
        List<Step<Light>> backwards = new ArrayList<>(timeline.steps());
        Collections.reverse(backwards);
        Assume.that(backwards.get(0).from().isAfter(timeline.steps().get(0).from()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Timeline<>(backwards, null))
                .withMessageStartingWith("The steps of a timeline must be in order of time");
    }

    @Example
    void rejectsAnEmptyListOfSteps() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Timeline<Light>(List.of(), null))
                .withMessage("A timeline must have at least one step");
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
    Arbitrary<Duration> durations() {
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
