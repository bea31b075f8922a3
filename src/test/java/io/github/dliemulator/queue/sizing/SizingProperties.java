package io.github.dliemulator.queue.sizing;

import static io.github.dliemulator.queue.sizing.QueueStatus.AVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.queue.sizing.Deed.Make;
import io.github.dliemulator.queue.sizing.Deed.Remake;
import io.github.dliemulator.queue.sizing.Deed.Remove;
import io.github.dliemulator.queue.sizing.Deed.Restart;
import io.github.dliemulator.queue.sizing.Deed.Scale;
import io.github.dliemulator.simulation.timeline.Course;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.simulation.timeline.Timeline.Shift;
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
 * A queue's size and state are what a clerk finds who looks at the calendar every minute, whatever is done to the queue in two
 * weeks and whatever plans it has meanwhile.
 */
class SizingProperties {

    static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final int MINUTES = 14 * 24 * 60;

    @Property(tries = 300)
    void sizeAndStateAreThoseOfAClerkWithACalendar(@ForAll @Size(max = 12) List<@From("deeds") Deed> deeds) {
        List<Deed> inOrder = inOrder(deeds);
        Clerk clerk = new Clerk();
        Sizing sizing = fresh();
        int done = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            clerk.look(minute);
            for (; done < inOrder.size() && inOrder.get(done).minute() == minute; done++) {
                sizing = clerk.apply(inOrder.get(done), sizing);
            }
            if (minute % 5 == 0) {
                assertThat(sizing.cus().at(at(minute))).isEqualTo(clerk.cus);
                assertThat(sizing.status().at(at(minute))).isEqualTo(clerk.status);
            }
        }
    }

    @Property(tries = 200)
    void tellsTheSameWheneverItIsSettled(
            @ForAll @Size(max = 8) List<@From("deeds") Deed> deeds,
            @ForAll("minutes") int settled,
            @ForAll("minutes") int now) {
        Sizing sizing = after(deeds);
        Instant then = at(MINUTES + settled);
        Instant later = then.plus(Duration.ofMinutes(now));
        Sizing written = sizing.settled(then);
        assertThat(written.cus().at(later)).isEqualTo(sizing.cus().at(later));
        assertThat(written.status().at(later)).isEqualTo(sizing.status().at(later));
        assertThat(written.settled(later).plans())
                .isEqualTo(sizing.settled(later).plans());
        assertThat(written.cus().between(then, later).toList())
                .isEqualTo(sizing.cus().between(then, later).toList());
    }

    @Property(tries = 200)
    void changesAreToldOneByOneAndLeadFromStateToState(
            @ForAll @Size(max = 8) List<@From("deeds") Deed> deeds,
            @ForAll("minutes") int from,
            @ForAll("minutes") int length) {
        Sizing sizing = after(deeds);
        Instant after = at(MINUTES + from);
        Instant until = after.plus(Duration.ofMinutes(length));
        follow(sizing.cus(), after, until);
        follow(sizing.status(), after, until);
    }

    private static <S> void follow(Course<S> course, Instant after, Instant until) {
        S state = course.at(after);
        Instant last = after;
        for (Shift<S> shift : course.between(after, until).toList()) {
            assertThat(shift.from()).isEqualTo(state);
            assertThat(shift.at()).isAfterOrEqualTo(last).isAfter(after).isBeforeOrEqualTo(until);
            state = shift.to();
            last = shift.at();
        }
        assertThat(course.at(until))
                .isEqualTo(state)
                .isEqualTo(course.stepAt(until).state());
        Optional<Instant> next = course.next(after).map(Timeline.Step::from);
        Optional<Instant> first = course.between(after, until).map(Shift::at).findFirst();
        first.ifPresent(at -> assertThat(next).contains(at));
        assertThat(course.pending(after).map(Shift::at).findFirst()).isEqualTo(next);
    }

    private static Sizing after(List<Deed> deeds) {
        Clerk clerk = new Clerk();
        Sizing sizing = fresh();
        for (Deed deed : inOrder(deeds)) {
            clerk.status = sizing.status().at(at(deed.minute()));
            sizing = clerk.apply(deed, sizing);
        }
        return sizing;
    }

    private static Sizing fresh() {
        return new Sizing(Timeline.of(AVAILABLE, START, "created"), Timeline.of(64, START, "created"), Plans.NONE);
    }

    private static List<Deed> inOrder(List<Deed> deeds) {
        return deeds.stream().sorted(Comparator.comparing(Deed::minute)).toList();
    }

    static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    @Provide
    Arbitrary<Deed> deeds() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Combinators.combine(minutes(), cus(), takes()).as(Scale::new)),
                Tuple.of(2, Combinators.combine(minutes(), takes()).as(Restart::new)),
                Tuple.of(
                        6,
                        Combinators.combine(early(), cus(), calendars(), active(), takes())
                                .as(Make::new)),
                Tuple.of(
                        2,
                        Combinators.combine(minutes(), which(), cus(), calendars(), active(), takes())
                                .as(Remake::new)),
                Tuple.of(1, Combinators.combine(minutes(), which()).as(Remove::new)));
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, MINUTES - 1);
    }

    private static Arbitrary<Integer> early() {
        return Arbitraries.integers().between(0, MINUTES / 3);
    }

    private static Arbitrary<Integer> which() {
        return Arbitraries.integers().between(0, 11);
    }

    private static Arbitrary<Integer> cus() {
        return Arbitraries.of(64, 96, 128);
    }

    private static Arbitrary<Boolean> active() {
        return Arbitraries.of(true, true, true, false);
    }

    /** Mostly minutes; now and then so long that other plans wait, or give up. */
    private static Arbitrary<Integer> takes() {
        return Arbitraries.of(0, 1, 10, 14, 15, 16, 100, 119, 121, 300, 1500);
    }

    private static Arbitrary<Calendar> calendars() {
        Arbitrary<Instant> instants = Arbitraries.integers()
                .between(0, MINUTES)
                .map(SizingProperties::at)
                .injectNull(0.7);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.of(0, 15, 30, 59),
                        Arbitraries.of(DayOfWeek.class).set().ofMaxSize(7),
                        instants,
                        instants)
                .as((hour, minute, days, begin, end) -> new Calendar(hour, minute, List.copyOf(days), begin, end));
    }
}
