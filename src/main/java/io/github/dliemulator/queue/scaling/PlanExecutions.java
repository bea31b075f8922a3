package io.github.dliemulator.queue.scaling;

import static io.github.dliemulator.queue.scaling.QueueStatus.AVAILABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Executions of the plans of a queue after the stored ones, by time. If the queue is not available, a plan is retried every 15
 * minutes until the next plan starts (dli_01_0488).
 */
final class PlanExecutions implements Iterator<PlanExecution> {

    private static final long RETRY_INTERVAL_MILLIS = Duration.ofMinutes(15).toMillis();

    private final QueueTimelines timelines;
    private final List<Plan> plans;
    private @Nullable PlanTrigger nextTrigger;
    private Instant availableFrom;
    private int cus;

    PlanExecutions(QueueTimelines timelines) {
        this.timelines = timelines;
        this.plans = timelines.plans().active();
        this.nextTrigger = triggerAfter(timelines.plans().executedUntil());
        this.availableFrom = Instant.EPOCH;
        this.cus = timelines.recordedCus().finalState();
    }

    @Override
    public boolean hasNext() {
        return nextTrigger != null;
    }

    @Override
    public PlanExecution next() {
        PlanTrigger trigger = nextTrigger;
        if (trigger == null) {
            throw new NoSuchElementException();
        }
        nextTrigger = triggerAfter(trigger.at());
        PlanExecution execution = execute(trigger, deadline(trigger));
        if (execution.changesCu()) {
            availableFrom = execution.completedAt();
            cus = execution.plan().targetCu();
        }
        return execution;
    }

    /** The next execution that changes the CUs, if there is one. */
    Optional<PlanExecution> nextScaling() {
        while (canScale()) {
            PlanExecution execution = next();
            if (execution.changesCu()) {
                return Optional.of(execution);
            }
        }
        return Optional.empty();
    }

    private boolean canScale() {
        PlanTrigger trigger = nextTrigger;
        return trigger != null
                && plans.stream()
                        .anyMatch(plan -> plan.targetCu() != cus
                                && (plan.equals(trigger.plan())
                                        || plan.next(trigger.at()).isPresent()));
    }

    /** The time at which the plan gives up: the next start, or the end of its last day. */
    private Instant deadline(PlanTrigger trigger) {
        Instant end = trigger.plan().recurrence().end();
        Instant planEnd = end == null ? Instant.MAX : end.plusMillis(1);
        return nextTrigger == null || planEnd.isBefore(nextTrigger.at()) ? planEnd : nextTrigger.at();
    }

    private PlanExecution execute(PlanTrigger trigger, Instant deadline) {
        return executionTime(trigger.at())
                .filter(at -> at.isBefore(deadline))
                .map(at -> new PlanExecution(trigger.plan(), trigger.at(), at, false, cus))
                .orElseGet(() -> new PlanExecution(trigger.plan(), trigger.at(), deadline, true, cus));
    }

    private Optional<Instant> executionTime(Instant scheduledAt) {
        Optional<Instant> attempt = Optional.of(attemptTime(scheduledAt, availableFrom));
        while (attempt.isPresent() && timelines.recordedStatus().at(attempt.get()) != AVAILABLE) {
            attempt = timelines
                    .recordedStatus()
                    .firstInstantOf(state -> state == AVAILABLE, attempt.get())
                    .map(available -> attemptTime(scheduledAt, available));
        }
        return attempt;
    }

    /** The first attempt at or after {@code earliest}. */
    private static Instant attemptTime(Instant scheduledAt, Instant earliest) {
        long delayMillis = Math.max(0, Duration.between(scheduledAt, earliest).toMillis());
        return scheduledAt.plusMillis(
                (delayMillis + RETRY_INTERVAL_MILLIS - 1) / RETRY_INTERVAL_MILLIS * RETRY_INTERVAL_MILLIS);
    }

    private @Nullable PlanTrigger triggerAfter(Instant after) {
        return plans.stream()
                .flatMap(plan -> plan.next(after).map(at -> new PlanTrigger(plan, at)).stream())
                .min(Comparator.comparing(PlanTrigger::at))
                .orElse(null);
    }
}
