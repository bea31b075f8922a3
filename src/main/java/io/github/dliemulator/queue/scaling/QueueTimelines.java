package io.github.dliemulator.queue.scaling;

import static io.github.dliemulator.queue.scaling.QueueStatus.ASSIGNING;
import static io.github.dliemulator.queue.scaling.QueueStatus.AVAILABLE;
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
 * How large a queue is when, and in which state: what was done to it is written down, what its plans do is worked out when it
 * is asked for. Whoever changes something settles first, so that what has happened stays as it was.
 */
public record QueueTimelines(Timeline<QueueStatus> recordedStatus, Timeline<Integer> recordedCus, Plans plans) {

    /** More scalings than a timeline remembers need not be written down. */
    private static final int HISTORY_LIMIT = 50;

    /** Starts are two hours apart; even one that waited for another is over when the next comes. */
    private static final Duration SHORT_SCALING = Duration.ofMinutes(45);

    public StateTimeline<QueueStatus> status() {
        return plans.active().isEmpty()
                ? recordedStatus
                : new PlannedTimeline<>(this, QueueTimelines::recordedStatus, PlanExecution::statusChanges);
    }

    /** From when on nothing more happens by itself; with plans that run, as long as there is time. */
    public Instant lastChangeAt() {
        return plans.active().isEmpty()
                ? max(recordedStatus.lastChangeAt(), recordedCus.lastChangeAt())
                : WorldClock.MAX_TIME;
    }

    /** Refuses while something is being done to the queue of this name. */
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

    /** Through another state, and after that available again. */
    public QueueTimelines withTransition(Timeline<QueueStatus> transition) {
        QueueTimelines current = executePlansUntil(transition.steps().get(0).from());
        return new QueueTimelines(current.recordedStatus.append(transition), current.recordedCus, current.plans);
    }

    /** Begins to scale; the size is another one when that is over. */
    public QueueTimelines withScaling(int cus, Timeline<QueueStatus> transition) {
        QueueTimelines scaling = withTransition(transition);
        Step<QueueStatus> end = transition.lastStep();
        Timeline<Integer> cuTimeline =
                new Timeline<>(List.of(new Step<>(end.from(), cus, end.reason())), transition.heldAt());
        return new QueueTimelines(scaling.recordedStatus, scaling.recordedCus.append(cuTimeline), scaling.plans);
    }

    /** Stops before the next step that is written down; what plans will do is not. */
    public QueueTimelines hold(String queueName, Instant now) {
        QueueTimelines current = executePlansUntil(now);
        if (current.recordedStatus.nextStep(now).isEmpty()) {
            throw new WorldConflictException(
                    "There is no step before the queue %s that has begun".formatted(queueName));
        }
        Timeline<Integer> cus =
                current.recordedCus.nextStep(now).isPresent() ? current.recordedCus.hold(now) : current.recordedCus;
        return new QueueTimelines(current.recordedStatus.hold(now), cus, plans);
    }

    public QueueTimelines release(Instant now) {
        return new QueueTimelines(recordedStatus.release(now), recordedCus.release(now), plans);
    }

    /** What is being done is done at once. */
    public QueueTimelines completeNow(String queueName, Instant now, String reason) {
        QueueTimelines current = executePlansUntil(now);
        QueueStatus status = current.recordedStatus.at(now);
        if (!status.isTransitional()) {
            throw new WorldConflictException("The queue %s is %s already".formatted(queueName, status));
        }
        Timeline<Integer> cus = current.recordedCus.finalState().equals(current.recordedCus.at(now))
                ? current.recordedCus.release(now)
                : current.recordedCus.force(current.recordedCus.finalState(), now, reason);
        return new QueueTimelines(current.recordedStatus.force(AVAILABLE, now, reason), cus, current.plans);
    }

    /**
     * When the queue's computing resources are there; now, when they are.
     *
     * @return as if it went on now, should it be held
     */
    public Instant readyAt(Instant now) {
        return recordedStatus
                .release(now)
                .firstInstantOf(state -> state != ASSIGNING, now)
                .orElseThrow();
    }

    /** From when on what waits for the queue waits until it is released; null when it does not. */
    public @Nullable Instant heldFrom(Instant now) {
        return recordedStatus.heldSince(ASSIGNING, now);
    }

    public QueueTimelines withPlans(Plans newPlans) {
        return new QueueTimelines(recordedStatus, recordedCus, newPlans);
    }

    /** The same, with what the plans have done until {@code now} written down. */
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
     * The same for who asks what holds at {@code now}, without what is long past. Where scalings are short, the first start after
     * all that was done by hand may still have to wait, the second does not, and gives the queue its size before the third.
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

    /** What is not written down yet and gives the queue another size; worked out only as far as it is read. */
    Stream<PlanExecution> scalingExecutions() {
        PlanExecutions executions = new PlanExecutions(this);
        return Stream.generate(executions::nextScaling)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream);
    }
}
