package io.github.dliemulator.queue.scaling;

import io.github.dliemulator.timeline.StateTimeline;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.Timeline.Step;
import io.github.dliemulator.timeline.Timeline.Transition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Stored timeline, followed by the changes of plans.
 *
 * @param recordedTimeline selects the stored timeline
 * @param plannedChanges changes by the execution of a plan, by time
 */
record PlannedTimeline<S>(
        QueueTimelines timelines,
        Function<QueueTimelines, Timeline<S>> recordedTimeline,
        Function<PlanExecution, Stream<Transition<S>>> plannedChanges)
        implements StateTimeline<S> {

    /** The most frequent query, so it skips the history. */
    @Override
    public S at(Instant now) {
        QueueTimelines recent = timelines.withoutHistory(now);
        return lastPlanned(recent, now)
                .map(Transition::to)
                .orElseGet(() -> recordedTimeline.apply(recent).at(now));
    }

    @Override
    public Step<S> stepAt(Instant now) {
        return lastPlanned(timelines.withoutHistory(now), now)
                .or(() -> lastPlanned(timelines, now))
                .map(change -> new Step<>(change.at(), change.to(), change.reason()))
                .orElseGet(() -> recorded().stepAt(now));
    }

    private Optional<Transition<S>> lastPlanned(QueueTimelines source, Instant now) {
        return plannedUntil(source, now).reduce((earlier, later) -> later);
    }

    @Override
    public Stream<Transition<S>> transitionsBetween(Instant after, Instant until) {
        return Stream.concat(
                recorded().transitionsBetween(after, until),
                plannedUntil(timelines.withoutHistory(after), until)
                        .filter(change -> change.at().isAfter(after)));
    }

    @Override
    public Stream<Transition<S>> pendingTransitions(Instant now) {
        return Stream.concat(
                recorded().pendingTransitions(now),
                plannedUntil(timelines.withoutHistory(now), Instant.MAX)
                        .filter(change -> change.at().isAfter(now))
                        .limit(1));
    }

    @Override
    public List<Step<S>> steps() {
        return recorded().steps();
    }

    private Timeline<S> recorded() {
        return recordedTimeline.apply(timelines);
    }

    private Stream<Transition<S>> plannedUntil(QueueTimelines source, Instant until) {
        return source.scalingExecutions()
                .flatMap(plannedChanges)
                .takeWhile(change -> !change.at().isAfter(until));
    }
}
