package io.github.dliemulator.queue.sizing;

import static io.github.dliemulator.queue.sizing.QueueStatus.AVAILABLE;
import static io.github.dliemulator.queue.sizing.QueueStatus.RESTARTING;
import static io.github.dliemulator.queue.sizing.QueueStatus.SCALING;

import io.github.dliemulator.queue.sizing.Deed.Make;
import io.github.dliemulator.queue.sizing.Deed.Remake;
import io.github.dliemulator.queue.sizing.Deed.Remove;
import io.github.dliemulator.queue.sizing.Deed.Restart;
import io.github.dliemulator.queue.sizing.Deed.Scale;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.web.refusal.DliException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looks every minute, remembers what is going on, and does by hand what {@link Sizing} works out. */
final class Clerk {

    private record Waiting(Plan plan, int due) {}

    int cus = 64;
    QueueStatus status = AVAILABLE;
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
            if (!isAfterItsLastDay(next.plan(), minute)) {
                begin(next.plan(), minute);
            }
        }
    }

    private static boolean isAfterItsLastDay(Plan plan, int minute) {
        Instant end = plan.calendar().end();
        return end != null && SizingProperties.at(minute).isAfter(end);
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
        var now = SizingProperties.at(minute).atOffset(ZoneOffset.UTC);
        Calendar calendar = plan.calendar();
        boolean due = now.getHour() == calendar.hour()
                && now.getMinute() == calendar.minute()
                && SizingProperties.at(minute).isAfter(plan.since())
                && (calendar.begin() == null || !SizingProperties.at(minute).isBefore(calendar.begin()));
        boolean first = !spent.contains(plan.id());
        if (due && calendar.days().isEmpty()) {
            spent.add(plan.id());
        }
        return due
                && !isAfterItsLastDay(plan, minute)
                && (calendar.days().isEmpty() ? first : calendar.days().contains(now.getDayOfWeek()));
    }

    /** Does it to both; what cannot be done is not done to either. */
    Sizing apply(Deed deed, Sizing sizing) {
        Instant now = SizingProperties.at(deed.minute());
        if (deed instanceof Scale scale && status == AVAILABLE) {
            occupy(SCALING, deed.minute(), scale.cus(), scale.takes());
            return sizing.scale(scale.cus(), passage(SCALING, now, scale.takes()));
        }
        if (deed instanceof Restart restart && status == AVAILABLE) {
            occupy(RESTARTING, deed.minute(), cus, restart.takes());
            return sizing.pass(passage(RESTARTING, now, restart.takes()));
        }
        return deed instanceof Scale || deed instanceof Restart
                ? sizing
                : plan(sizing.settled(now), old -> replanned(deed, old));
    }

    private static Timeline<QueueStatus> passage(QueueStatus state, Instant now, int takes) {
        return Timeline.of(state, now, "").then(AVAILABLE, now.plus(Duration.ofMinutes(takes)), "");
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
        Instant now = SizingProperties.at(deed.minute());
        if (deed instanceof Make make) {
            return old.plus(plan(old.nextId(), make.targetCu(), make.calendar(), make.active(), make.takes(), now));
        }
        if (deed instanceof Remake remake && !old.all().isEmpty()) {
            long id = old.all().get(remake.which() % old.all().size()).id();
            Plans changed =
                    old.replace(plan(id, remake.targetCu(), remake.calendar(), remake.active(), remake.takes(), now));
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
