package io.github.dliemulator.queue.scaling;

import static io.github.dliemulator.queue.scaling.QueueStatus.AVAILABLE;
import static io.github.dliemulator.queue.scaling.QueueStatus.RESTARTING;
import static io.github.dliemulator.queue.scaling.QueueStatus.SCALING;

import io.github.dliemulator.queue.scaling.QueueOperation.CreatePlan;
import io.github.dliemulator.queue.scaling.QueueOperation.DeletePlan;
import io.github.dliemulator.queue.scaling.QueueOperation.Restart;
import io.github.dliemulator.queue.scaling.QueueOperation.Scale;
import io.github.dliemulator.queue.scaling.QueueOperation.UpdatePlan;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.web.error.DliException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looks every minute, remembers what is going on, and does by hand what {@link QueueTimelines} works out. */
final class QueueModel {

    private record PendingExecution(Plan plan, int due) {}

    int cus = 64;
    QueueStatus status = AVAILABLE;
    private int transitionEnd;
    private int targetCus = 64;
    private @Nullable PendingExecution pending;
    private Plans plans = Plans.NONE;
    private final Set<Long> executedOnce = new HashSet<>();

    void advanceTo(int minute) {
        if (status != AVAILABLE && minute >= transitionEnd) {
            status = AVAILABLE;
            cus = targetCus;
        }
        plans.all().stream()
                .filter(plan -> plan.active() && isDue(plan, minute))
                .findFirst()
                .ifPresent(plan -> pending = new PendingExecution(plan, minute));
        PendingExecution nextPending = pending;
        if (nextPending != null && status == AVAILABLE && (minute - nextPending.due()) % 15 == 0) {
            pending = null;
            if (!isAfterEnd(nextPending.plan(), minute)) {
                startExecution(nextPending.plan(), minute);
            }
        }
    }

    private static boolean isAfterEnd(Plan plan, int minute) {
        Instant end = plan.recurrence().end();
        return end != null && QueueTimelinesProperties.at(minute).isAfter(end);
    }

    private void startExecution(Plan plan, int minute) {
        if (plan.targetCu() != cus) {
            startTransition(
                    SCALING, minute, plan.targetCu(), (int) plan.duration().toMinutes());
        }
    }

    private void startTransition(QueueStatus state, int minute, int size, int takes) {
        status = state;
        targetCus = size;
        transitionEnd = minute + takes;
        if (takes == 0) {
            status = AVAILABLE;
            cus = targetCus;
        }
    }

    private boolean isDue(Plan plan, int minute) {
        var now = QueueTimelinesProperties.at(minute).atOffset(ZoneOffset.UTC);
        RecurrenceRule calendar = plan.recurrence();
        boolean due = now.getHour() == calendar.hour()
                && now.getMinute() == calendar.minute()
                && QueueTimelinesProperties.at(minute).isAfter(plan.effectiveFrom())
                && (calendar.begin() == null
                        || !QueueTimelinesProperties.at(minute).isBefore(calendar.begin()));
        boolean first = !executedOnce.contains(plan.id());
        if (due && calendar.days().isEmpty()) {
            executedOnce.add(plan.id());
        }
        return due
                && !isAfterEnd(plan, minute)
                && (calendar.days().isEmpty() ? first : calendar.days().contains(now.getDayOfWeek()));
    }

    /** Does it to both; what cannot be done is not done to either. */
    QueueTimelines apply(QueueOperation operation, QueueTimelines sizing) {
        Instant now = QueueTimelinesProperties.at(operation.minute());
        if (operation instanceof Scale scale && status == AVAILABLE) {
            startTransition(SCALING, operation.minute(), scale.cus(), scale.takes());
            return sizing.withScaling(scale.cus(), transition(SCALING, now, scale.takes()));
        }
        if (operation instanceof Restart restart && status == AVAILABLE) {
            startTransition(RESTARTING, operation.minute(), cus, restart.takes());
            return sizing.withTransition(transition(RESTARTING, now, restart.takes()));
        }
        return operation instanceof Scale || operation instanceof Restart
                ? sizing
                : updatePlans(sizing.executePlansUntil(now), old -> applyToPlans(operation, old));
    }

    private static Timeline<QueueStatus> transition(QueueStatus state, Instant now, int takes) {
        return Timeline.of(state, now, "").append(AVAILABLE, now.plus(Duration.ofMinutes(takes)), "");
    }

    private QueueTimelines updatePlans(QueueTimelines resolved, UnaryOperator<Plans> change) {
        Plans changed;
        try {
            changed = change.apply(resolved.plans());
        } catch (DliException rejected) {
            return resolved;
        }
        plans = changed;
        PendingExecution lastPending = pending;
        if (lastPending != null
                && !plans.all().stream()
                        .anyMatch(plan -> plan.id() == lastPending.plan().id()
                                && plan.active()
                                && plan.effectiveFrom()
                                        .equals(lastPending.plan().effectiveFrom()))) {
            pending = null;
        }
        return resolved.withPlans(changed);
    }

    private Plans applyToPlans(QueueOperation operation, Plans old) {
        Instant now = QueueTimelinesProperties.at(operation.minute());
        if (operation instanceof CreatePlan make) {
            return old.plus(
                    updatePlans(old.nextId(), make.targetCu(), make.calendar(), make.active(), make.takes(), now));
        }
        if (operation instanceof UpdatePlan remake && !old.all().isEmpty()) {
            long id = old.all().get(remake.which() % old.all().size()).id();
            Plans changed = old.replace(
                    updatePlans(id, remake.targetCu(), remake.calendar(), remake.active(), remake.takes(), now));
            executedOnce.remove(id);
            return changed;
        }
        if (operation instanceof DeletePlan remove && !old.all().isEmpty()) {
            return old.without(
                    Set.of(old.all().get(remove.which() % old.all().size()).id()));
        }
        return old;
    }

    private static Plan updatePlans(
            long id, int cus, RecurrenceRule calendar, boolean active, int takes, Instant since) {
        return new Plan(id, "p" + id, cus, calendar, active, since, Duration.ofMinutes(takes), "", null);
    }
}
