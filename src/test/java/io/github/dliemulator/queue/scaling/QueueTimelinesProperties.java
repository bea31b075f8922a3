package io.github.dliemulator.queue.scaling;

import static io.github.dliemulator.queue.scaling.QueueStatus.AVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.dliemulator.queue.scaling.QueueOperation.CreatePlan;
import io.github.dliemulator.queue.scaling.QueueOperation.DeletePlan;
import io.github.dliemulator.queue.scaling.QueueOperation.Restart;
import io.github.dliemulator.queue.scaling.QueueOperation.Scale;
import io.github.dliemulator.queue.scaling.QueueOperation.UpdatePlan;
import io.github.dliemulator.timeline.StateTimeline;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.Timeline.Transition;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/**
 * Size and state of a queue equal those of a simulation minute by minute, for any operations and plans during two weeks.
 */
class QueueTimelinesProperties {

    static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final int MINUTES = 14 * 24 * 60;

    @Property(tries = 100)
    void matchesAMinuteByMinuteSimulation(@ForAll @Size(max = 12) List<@From("operations") QueueOperation> operations) {
        List<QueueOperation> inOrder = inOrder(operations);
        QueueModel model = new QueueModel();
        QueueTimelines timelines = initialTimelines();
        int done = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            model.advanceTo(minute);
            for (; done < inOrder.size() && inOrder.get(done).minute() == minute; done++) {
                timelines = model.apply(inOrder.get(done), timelines);
            }
            if (minute % 5 == 0 && !matches(timelines, model, at(minute))) {
                fail("They differ in minute %d: %s and %s", minute, timelines, model);
            }
        }
    }

    /** Is called a million times, so that assertions would take most of the time. */
    private static boolean matches(QueueTimelines timelines, QueueModel model, Instant time) {
        return timelines.cus().at(time) == model.cus && timelines.status().at(time) == model.status;
    }

    @Property(tries = 100)
    void resolvingDoesNotChangeTheTimelines(
            @ForAll @Size(max = 8) List<@From("operations") QueueOperation> operations,
            @ForAll("minutes") int settled,
            @ForAll("minutes") int now) {
        QueueTimelines timelines = timelinesAfter(operations);
        Instant then = at(MINUTES + settled);
        Instant later = then.plus(Duration.ofMinutes(now));
        QueueTimelines resolved = timelines.executePlansUntil(then);
        assertThat(resolved.cus().at(later)).isEqualTo(timelines.cus().at(later));
        assertThat(resolved.status().at(later)).isEqualTo(timelines.status().at(later));
        assertThat(resolved.executePlansUntil(later).plans())
                .isEqualTo(timelines.executePlansUntil(later).plans());
        assertThat(resolved.cus().transitionsBetween(then, later).toList())
                .isEqualTo(timelines.cus().transitionsBetween(then, later).toList());
    }

    @Property(tries = 100)
    void changesAreContiguous(
            @ForAll @Size(max = 8) List<@From("operations") QueueOperation> operations,
            @ForAll("minutes") int from,
            @ForAll("minutes") int length) {
        QueueTimelines timelines = timelinesAfter(operations);
        Instant after = at(MINUTES + from);
        Instant until = after.plus(Duration.ofMinutes(length));
        assertContiguous(timelines.cus(), after, until);
        assertContiguous(timelines.status(), after, until);
    }

    private static <S> void assertContiguous(StateTimeline<S> timeline, Instant after, Instant until) {
        S state = timeline.at(after);
        Instant last = after;
        for (Transition<S> shift : timeline.transitionsBetween(after, until).toList()) {
            assertThat(shift.from()).isEqualTo(state);
            assertThat(shift.at()).isAfterOrEqualTo(last).isAfter(after).isBeforeOrEqualTo(until);
            state = shift.to();
            last = shift.at();
        }
        assertThat(timeline.at(until))
                .isEqualTo(state)
                .isEqualTo(timeline.stepAt(until).state());
        Optional<Instant> next = timeline.nextStep(after).map(Timeline.Step::from);
        Optional<Instant> first =
                timeline.transitionsBetween(after, until).map(Transition::at).findFirst();
        first.ifPresent(at -> assertThat(next).contains(at));
        assertThat(timeline.pendingTransitions(after).map(Transition::at).findFirst())
                .isEqualTo(next);
    }

    private static QueueTimelines timelinesAfter(List<QueueOperation> operations) {
        QueueModel model = new QueueModel();
        QueueTimelines timelines = initialTimelines();
        for (QueueOperation operation : inOrder(operations)) {
            model.status = timelines.status().at(at(operation.minute()));
            timelines = model.apply(operation, timelines);
        }
        return timelines;
    }

    private static QueueTimelines initialTimelines() {
        return new QueueTimelines(
                Timeline.of(AVAILABLE, START, "created"), Timeline.of(64, START, "created"), Plans.NONE);
    }

    private static List<QueueOperation> inOrder(List<QueueOperation> operations) {
        return operations.stream()
                .sorted(Comparator.comparing(QueueOperation::minute))
                .toList();
    }

    static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    @Provide
    Arbitrary<QueueOperation> operations() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Combinators.combine(minutes(), cus(), durations()).as(Scale::new)),
                Tuple.of(2, Combinators.combine(minutes(), durations()).as(Restart::new)),
                Tuple.of(
                        6,
                        Combinators.combine(earlyMinutes(), cus(), calendars(), active(), durations())
                                .as(CreatePlan::new)),
                Tuple.of(
                        2,
                        Combinators.combine(minutes(), indexes(), cus(), calendars(), active(), durations())
                                .as(UpdatePlan::new)),
                Tuple.of(1, Combinators.combine(minutes(), indexes()).as(DeletePlan::new)));
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, MINUTES - 1);
    }

    private static Arbitrary<Integer> earlyMinutes() {
        return Arbitraries.integers().between(0, MINUTES / 3);
    }

    private static Arbitrary<Integer> indexes() {
        return Arbitraries.integers().between(0, 11);
    }

    private static Arbitrary<Integer> cus() {
        return Arbitraries.of(64, 96, 128);
    }

    private static Arbitrary<Boolean> active() {
        return Arbitraries.of(true, true, true, false);
    }

    /** Mostly minutes; now and then so long that other plans wait, or give up. */
    private static Arbitrary<Integer> durations() {
        return Arbitraries.of(0, 1, 10, 14, 15, 16, 100, 119, 121, 300, 1500);
    }

    private static Arbitrary<RecurrenceRule> calendars() {
        Arbitrary<Instant> instants = Arbitraries.integers()
                .between(0, MINUTES)
                .map(QueueTimelinesProperties::at)
                .injectNull(0.7);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.of(0, 15, 30, 59),
                        Arbitraries.of(DayOfWeek.class).set().ofMaxSize(7),
                        instants,
                        instants)
                .as((hour, minute, days, begin, end) ->
                        new RecurrenceRule(hour, minute, List.copyOf(days), begin, end));
    }
}
