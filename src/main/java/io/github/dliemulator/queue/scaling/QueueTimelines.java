package io.github.dliemulator.queue.scaling;

import static io.github.dliemulator.queue.scaling.QueueStatus.ASSIGNING;
import static io.github.dliemulator.queue.scaling.QueueStatus.AVAILABLE;
import static io.github.dliemulator.queue.scaling.QueueStatus.RESTARTING;
import static io.github.dliemulator.timeline.Instants.max;
import static io.github.dliemulator.web.error.DliError.UNAVAILABLE;
import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.timeline.StateTimeline;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.Timeline.Step;
import io.github.dliemulator.world.WorldClock;
import io.github.dliemulator.world.WorldConflictException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Timelines of the status and the CUs of a queue. Changes by operations are stored, changes by plans are computed when they are
 * read. A change of the timelines first stores the past executions of plans, so that past states do not change.
 */
public record QueueTimelines(Timeline<QueueStatus> recordedStatus, Timeline<Integer> recordedCus, Plans plans) {

    /** Maximum number of scalings to store at once, as a timeline keeps no more. */
    private static final int HISTORY_LIMIT = 50;

    /** Duration up to which a scaling ends before the next start, even after a delay: starts are two hours apart. */
    private static final Duration SHORT_SCALING = Duration.ofMinutes(45);

    public StateTimeline<QueueStatus> status() {
        return plans.active().isEmpty()
                ? recordedStatus
                : new PlannedTimeline<>(this, QueueTimelines::recordedStatus, PlanExecution::statusChanges);
    }

    /** Time of the last scheduled change; the end of virtual time if plans are active. */
    public Instant lastChangeAt() {
        return plans.active().isEmpty()
                ? max(recordedStatus.lastChangeAt(), recordedCus.lastChangeAt())
                : WorldClock.MAX_TIME;
    }

    /** Rejects an operation unless the queue is available. */
    public void requireAvailable(String queueName, Instant now) {
        QueueStatus status = status().at(now);
        if (status != AVAILABLE) {
            throw UNAVAILABLE.exception("Status of queue %s is %s, which is not available", queueName, status.label());
        }
    }

    public StateTimeline<Integer> cus() {
        return plans.active().isEmpty()
                ? recordedCus
                : new PlannedTimeline<>(this, QueueTimelines::recordedCus, PlanExecution::cuChanges);
    }

    /** Returns a copy to which a transition of the status is appended. */
    public QueueTimelines withTransition(Timeline<QueueStatus> transition) {
        QueueTimelines current = executePlansUntil(transition.steps().get(0).from());
        return new QueueTimelines(current.recordedStatus.append(transition), current.recordedCus, current.plans);
    }

    /** Returns a copy to which a scaling is appended. The CUs change when the scaling ends. */
    public QueueTimelines withScaling(int cus, Timeline<QueueStatus> transition) {
        QueueTimelines scaling = withTransition(transition);
        Step<QueueStatus> end = transition.lastStep();
        Timeline<Integer> cuTimeline =
                new Timeline<>(List.of(new Step<>(end.from(), cus, end.reason())), transition.heldAt());
        return new QueueTimelines(scaling.recordedStatus, scaling.recordedCus.append(cuTimeline), scaling.plans);
    }

    /** Holds the next stored transition. Changes by plans are not held. */
    public QueueTimelines hold(String queueName, Instant now) {
        QueueTimelines current = executePlansUntil(now);
        if (current.recordedStatus.nextStep(now).isEmpty()) {
            throw new WorldConflictException(
                    "The queue %s has no scheduled change that could be held".formatted(queueName));
        }
        Timeline<Integer> cus =
                current.recordedCus.nextStep(now).isPresent() ? current.recordedCus.hold(now) : current.recordedCus;
        return new QueueTimelines(current.recordedStatus.hold(now), cus, plans);
    }

    public QueueTimelines release(Instant now) {
        return new QueueTimelines(recordedStatus.release(now), recordedCus.release(now), plans);
    }

    /** Completes the operation in progress at once. */
    public QueueTimelines completeNow(String queueName, Instant now, String reason) {
        QueueTimelines current = executePlansUntil(now);
        QueueStatus status = current.recordedStatus.at(now);
        if (!status.isTransitional()) {
            throw new WorldConflictException("The queue %s is already %s".formatted(queueName, status));
        }
        Timeline<Integer> cus = current.recordedCus.finalState().equals(current.recordedCus.at(now))
                ? current.recordedCus.release(now)
                : current.recordedCus.force(current.recordedCus.finalState(), now, reason);
        return new QueueTimelines(current.recordedStatus.force(AVAILABLE, now, reason), cus, current.plans);
    }

    /**
     * The virtual time at which the start of the queue ends; now if it has ended.
     *
     * @return if the queue is held, the time as if it were released now
     */
    public Instant readyAt(Instant now) {
        return recordedStatus
                .release(now)
                .firstInstantOf(state -> state != ASSIGNING, now)
                .orElseThrow();
    }

    /** The virtual time from which on the start of the queue is held; null if it is not held. */
    public @Nullable Instant heldFrom(Instant now) {
        return recordedStatus.heldSince(ASSIGNING, now);
    }

    /** The first virtual time, not before {@code now}, at which the queue runs jobs; nothing if it is held before. */
    public Optional<Instant> runsJobsFrom(Instant now) {
        return recordedStatus.firstInstantOf(state -> state != ASSIGNING && state != RESTARTING, now);
    }

    public QueueTimelines withPlans(Plans newPlans) {
        return new QueueTimelines(recordedStatus, recordedCus, newPlans);
    }

    /** These timelines with the executions of plans until {@code now} stored. */
    public QueueTimelines executePlansUntil(Instant now) {
        List<PlanExecution> executed = executions()
                .takeWhile(execution -> !execution.executedAt().isAfter(now))
                .toList();
        return executed.isEmpty() ? this : withExecutions(executed);
    }

    private QueueTimelines withExecutions(List<PlanExecution> executed) {
        QueueTimelines updated = this;
        List<PlanExecution> scalings =
                executed.stream().filter(PlanExecution::changesCu).toList();
        for (PlanExecution execution :
                scalings.subList(Math.max(0, scalings.size() - HISTORY_LIMIT), scalings.size())) {
            updated = updated.withExecution(execution);
        }
        Map<Long, Instant> lastExecutions = executed.stream()
                .filter(execution -> !execution.missed())
                .collect(toMap(
                        execution -> execution.plan().id(), PlanExecution::executedAt, (earlier, later) -> later));
        return updated.withPlans(
                plans.withExecutedUntil(executed.get(executed.size() - 1).scheduledAt(), lastExecutions));
    }

    private QueueTimelines withExecution(PlanExecution execution) {
        Timeline<QueueStatus> statuses = execution
                .statusChanges()
                .reduce(
                        recordedStatus,
                        (timeline, change) -> timeline.append(change.to(), change.at(), change.reason()),
                        (a, b) -> b);
        Timeline<Integer> cus = execution
                .cuChanges()
                .reduce(
                        recordedCus,
                        (timeline, change) -> timeline.append(change.to(), change.at(), change.reason()),
                        (a, b) -> b);
        return new QueueTimelines(statuses, cus, plans);
    }

    /**
     * Equivalent timelines for queries at {@code now}, without the distant past. If scalings are short, only the first start after
     * the last operation can be delayed. The second start is on time, and its scaling ends before the third one.
     */
    QueueTimelines withoutHistory(Instant now) {
        List<PlanTrigger> latestTriggers = Stream.iterate(lastTrigger(now), Optional::isPresent, this::triggerBefore)
                .limit(3)
                .flatMap(Optional::stream)
                .toList();
        if (recordedStatus.heldAt() != null
                || latestTriggers.size() < 3
                || !recordedStatus.lastChangeAt().isBefore(latestTriggers.get(2).at())
                || !hasOnlyShortScalings()) {
            return this;
        }
        PlanTrigger reference = latestTriggers.get(1);
        return new QueueTimelines(
                Timeline.of(AVAILABLE, reference.at(), ""),
                Timeline.of(reference.plan().targetCu(), reference.at(), ""),
                plans.withExecutedUntil(reference.at(), Map.of()));
    }

    private boolean hasOnlyShortScalings() {
        return plans.active().stream().allMatch(plan -> plan.duration().compareTo(SHORT_SCALING) <= 0);
    }

    private Optional<PlanTrigger> triggerBefore(Optional<PlanTrigger> trigger) {
        return lastTrigger(trigger.orElseThrow().at().minusMillis(1));
    }

    private Optional<PlanTrigger> lastTrigger(Instant until) {
        return plans.active().stream()
                .flatMap(plan -> plan.previous(until).map(at -> new PlanTrigger(plan, at)).stream())
                .filter(trigger -> trigger.at().isAfter(plans.executedUntil()))
                .max(Comparator.comparing(PlanTrigger::at));
    }

    private Stream<PlanExecution> executions() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new PlanExecutions(this), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    /** The executions after the stored ones that change the CUs, computed lazily. */
    Stream<PlanExecution> scalingExecutions() {
        PlanExecutions executions = new PlanExecutions(this);
        return Stream.generate(executions::nextScaling)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream);
    }
}
