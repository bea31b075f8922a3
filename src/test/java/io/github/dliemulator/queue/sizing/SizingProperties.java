package io.github.dliemulator.queue.sizing;

import static io.github.dliemulator.queue.sizing.QueueStatus.AVAILABLE;
import static io.github.dliemulator.queue.sizing.QueueStatus.RESTARTING;
import static io.github.dliemulator.queue.sizing.QueueStatus.SCALING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.simulation.timeline.Course;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.simulation.timeline.Timeline.Shift;
import io.github.dliemulator.web.refusal.DliException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A queue's size and state are what a clerk finds who looks at the calendar every minute, whatever is done to the queue in two
 * weeks and whatever plans it has meanwhile.
 */
class SizingProperties {

    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final int MINUTES = 14 * 24 * 60;

    /** What is done to a queue in a minute. */
    sealed interface Deed {
        int minute();
    }

    record Scale(int minute, int cus, int takes) implements Deed {}

    record Restart(int minute, int takes) implements Deed {}

    record Make(int minute, int targetCu, Calendar calendar, boolean active, int takes) implements Deed {}

    record Remake(int minute, int which, int targetCu, Calendar calendar, boolean active, int takes) implements Deed {}

    record Remove(int minute, int which) implements Deed {}

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

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    /** Looks every minute, remembers what is going on, and does by hand what {@link Sizing} works out. */
    private static final class Clerk {

        private record Waiting(Plan plan, int due) {}

        private int cus = 64;
        private QueueStatus status = AVAILABLE;
        private int over;
        private int becomes = 64;
        private @Nullable Waiting waiting;
        private Plans plans = Plans.NONE;
        private final Set<Long> spent = new HashSet<>();

        void look(int minute) {
            if (status != AVAILABLE && minute >= over) {
                status = AVAILABLE;
                cus = becomes;
            }
            plans.all().stream()
                    .filter(plan -> plan.active() && isDue(plan, minute))
                    .findFirst()
                    .ifPresent(plan -> waiting = new Waiting(plan, minute));
            Waiting next = waiting;
            if (next != null && status == AVAILABLE && (minute - next.due()) % 15 == 0) {
                waiting = null;
                begin(next.plan(), minute);
            }
        }

        private void begin(Plan plan, int minute) {
            if (plan.targetCu() != cus) {
                occupy(SCALING, minute, plan.targetCu(), (int) plan.takes().toMinutes());
            }
        }

        private void occupy(QueueStatus state, int minute, int size, int takes) {
            status = state;
            becomes = size;
            over = minute + takes;
            if (takes == 0) {
                status = AVAILABLE;
                cus = becomes;
            }
        }

        private boolean isDue(Plan plan, int minute) {
            var now = at(minute).atOffset(ZoneOffset.UTC);
            Calendar calendar = plan.calendar();
            boolean due = now.getHour() == calendar.hour()
                    && now.getMinute() == calendar.minute()
                    && at(minute).isAfter(plan.since())
                    && (calendar.begin() == null || !at(minute).isBefore(calendar.begin()));
            boolean first = !spent.contains(plan.id());
            if (due && calendar.days().isEmpty()) {
                spent.add(plan.id());
            }
            return due
                    && (calendar.end() == null || !at(minute).isAfter(calendar.end()))
                    && (calendar.days().isEmpty() ? first : calendar.days().contains(now.getDayOfWeek()));
        }

        /** Does it to both; what cannot be done is not done to either. */
        Sizing apply(Deed deed, Sizing sizing) {
            Instant now = at(deed.minute());
            if (deed instanceof Scale scale && status == AVAILABLE) {
                occupy(SCALING, deed.minute(), scale.cus(), scale.takes());
                return sizing.scale(scale.cus(), "scaled", now, Duration.ofMinutes(scale.takes()), "");
            }
            if (deed instanceof Restart restart && status == AVAILABLE) {
                occupy(RESTARTING, deed.minute(), cus, restart.takes());
                return sizing.pass(RESTARTING, "restarted", now, Duration.ofMinutes(restart.takes()), "");
            }
            return deed instanceof Scale || deed instanceof Restart
                    ? sizing
                    : plan(sizing.settled(now), old -> replanned(deed, old));
        }

        private Sizing plan(Sizing settled, UnaryOperator<Plans> change) {
            Plans changed;
            try {
                changed = change.apply(settled.plans());
            } catch (DliException refused) {
                return settled;
            }
            plans = changed;
            Waiting left = waiting;
            if (left != null
                    && !plans.all().stream()
                            .anyMatch(plan -> plan.id() == left.plan().id()
                                    && plan.active()
                                    && plan.since().equals(left.plan().since()))) {
                waiting = null;
            }
            return settled.with(changed);
        }

        private Plans replanned(Deed deed, Plans old) {
            Instant now = at(deed.minute());
            if (deed instanceof Make make) {
                return old.plus(plan(old.nextId(), make.targetCu(), make.calendar(), make.active(), make.takes(), now));
            }
            if (deed instanceof Remake remake && !old.all().isEmpty()) {
                long id = old.all().get(remake.which() % old.all().size()).id();
                Plans changed = old.replace(
                        plan(id, remake.targetCu(), remake.calendar(), remake.active(), remake.takes(), now));
                spent.remove(id);
                return changed;
            }
            if (deed instanceof Remove remove && !old.all().isEmpty()) {
                return old.without(
                        Set.of(old.all().get(remove.which() % old.all().size()).id()));
            }
            return old;
        }

        private static Plan plan(long id, int cus, Calendar calendar, boolean active, int takes, Instant since) {
            return new Plan(id, "p" + id, cus, calendar, active, since, Duration.ofMinutes(takes), "", null);
        }
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
