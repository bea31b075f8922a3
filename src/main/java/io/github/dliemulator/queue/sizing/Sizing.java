package io.github.dliemulator.queue.sizing;

import static io.github.dliemulator.queue.sizing.QueueStatus.ASSIGNING;
import static io.github.dliemulator.queue.sizing.QueueStatus.AVAILABLE;
import static io.github.dliemulator.web.refusal.DliError.UNAVAILABLE;
import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.WorldClock;
import io.github.dliemulator.simulation.timeline.Course;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.simulation.timeline.Timeline.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
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
public record Sizing(Timeline<QueueStatus> lifecycle, Timeline<Integer> sizes, Plans plans) {

    /** More scalings than a timeline remembers need not be written down. */
    private static final int REMEMBERED = 50;

    /** Starts are two hours apart; even one that waited for another is over when the next comes. */
    private static final Duration SHORT = Duration.ofMinutes(45);

    public Course<QueueStatus> status() {
        return plans.active().isEmpty() ? lifecycle : new PlannedCourse<>(this, Sizing::lifecycle, Run::statuses);
    }

    /** From when on nothing more happens by itself; with plans that run, as long as there is time. */
    public Instant settledAt() {
        return plans.active().isEmpty()
                ? Collections.max(List.of(lifecycle.settledAt(), sizes.settledAt()))
                : WorldClock.LATEST;
    }

    /** Refuses while something is being done to the queue of this name. */
    public void requireAvailable(String queueName, Instant now) {
        QueueStatus status = status().at(now);
        if (status != AVAILABLE) {
            throw UNAVAILABLE.because("Status of queue %s is %s, which is not available", queueName, status.word());
        }
    }

    public Course<Integer> cus() {
        return plans.active().isEmpty() ? sizes : new PlannedCourse<>(this, Sizing::sizes, Run::sizes);
    }

    /** Through another state, and after that available again. */
    public Sizing pass(Timeline<QueueStatus> passage) {
        Sizing settled = settled(passage.steps().get(0).from());
        return new Sizing(settled.lifecycle.then(passage), settled.sizes, settled.plans);
    }

    /** Begins to scale; the size is another one when that is over. */
    public Sizing scale(int cus, Timeline<QueueStatus> passage) {
        Sizing scaling = pass(passage);
        Step<QueueStatus> end = passage.lastStep();
        Timeline<Integer> size = new Timeline<>(List.of(new Step<>(end.from(), cus, end.because())), passage.heldAt());
        return new Sizing(scaling.lifecycle, scaling.sizes.then(size), scaling.plans);
    }

    /** Stops before the next step that is written down; what plans will do is not. */
    public Sizing hold(String queueName, Instant now) {
        Sizing settled = settled(now);
        if (settled.lifecycle.next(now).isEmpty()) {
            throw new RefusedException("There is no step before the queue %s that has begun".formatted(queueName));
        }
        Timeline<Integer> cus = settled.sizes.next(now).isPresent() ? settled.sizes.hold(now) : settled.sizes;
        return new Sizing(settled.lifecycle.hold(now), cus, plans);
    }

    public Sizing release(Instant now) {
        return new Sizing(lifecycle.release(now), sizes.release(now), plans);
    }

    /** What is being done is done at once. */
    public Sizing finish(String queueName, Instant now, String because) {
        Sizing settled = settled(now);
        QueueStatus status = settled.lifecycle.at(now);
        if (!status.isPassing()) {
            throw new RefusedException("The queue %s is %s already".formatted(queueName, status));
        }
        Timeline<Integer> cus = settled.sizes.last().equals(settled.sizes.at(now))
                ? settled.sizes.release(now)
                : settled.sizes.forced(settled.sizes.last(), now, because);
        return new Sizing(settled.lifecycle.forced(AVAILABLE, now, because), cus, settled.plans);
    }

    /**
     * When the queue's computing resources are there; now, when they are.
     *
     * @return as if it went on now, should it be held
     */
    public Instant readyAt(Instant now) {
        return lifecycle.release(now).when(state -> state != ASSIGNING, now).orElseThrow();
    }

    /** From when on what waits for the queue waits until it is released; null when it does not. */
    public @Nullable Instant heldFrom(Instant now) {
        return lifecycle.heldIn(ASSIGNING, now);
    }

    public Sizing with(Plans other) {
        return new Sizing(lifecycle, sizes, other);
    }

    /** The same, with what the plans have done until {@code now} written down. */
    public Sizing settled(Instant now) {
        List<Run> begun = runs().takeWhile(run -> !run.at().isAfter(now)).toList();
        return begun.isEmpty() ? this : written(begun);
    }

    private Sizing written(List<Run> begun) {
        Sizing written = this;
        List<Run> scalings = begun.stream().filter(Run::scales).toList();
        for (Run run : scalings.subList(Math.max(0, scalings.size() - REMEMBERED), scalings.size())) {
            written = written.after(run);
        }
        Map<Long, Instant> lastRuns = begun.stream()
                .filter(run -> !run.givenUp())
                .collect(toMap(run -> run.plan().id(), Run::at, (earlier, later) -> later));
        return written.with(plans.settledUpTo(begun.get(begun.size() - 1).due(), lastRuns));
    }

    private Sizing after(Run run) {
        Timeline<QueueStatus> states = run.statuses()
                .reduce(lifecycle, (all, shift) -> all.then(shift.to(), shift.at(), shift.because()), (a, b) -> b);
        Timeline<Integer> cus = run.sizes()
                .reduce(sizes, (all, shift) -> all.then(shift.to(), shift.at(), shift.because()), (a, b) -> b);
        return new Sizing(states, cus, plans);
    }

    /**
     * The same for who asks what holds at {@code now}, without what is long past. Where scalings are short, the first start after
     * all that was done by hand may still have to wait, the second does not, and gives the queue its size before the third.
     */
    Sizing near(Instant now) {
        List<Start> latest = Stream.iterate(lastStart(now), Optional::isPresent, this::startBefore)
                .limit(3)
                .flatMap(Optional::stream)
                .toList();
        if (lifecycle.heldAt() != null
                || latest.size() < 3
                || !lastWritten().isBefore(latest.get(2).at())
                || !scalesShortly()) {
            return this;
        }
        Start known = latest.get(1);
        return new Sizing(
                Timeline.of(AVAILABLE, known.at(), ""),
                Timeline.of(known.plan().targetCu(), known.at(), ""),
                plans.settledUpTo(known.at(), Map.of()));
    }

    private boolean scalesShortly() {
        return plans.active().stream().allMatch(plan -> plan.takes().compareTo(SHORT) <= 0);
    }

    private Instant lastWritten() {
        return lifecycle.steps().get(lifecycle.steps().size() - 1).from();
    }

    private Optional<Start> startBefore(Optional<Start> start) {
        return lastStart(start.orElseThrow().at().minusMillis(1));
    }

    private Optional<Start> lastStart(Instant until) {
        return plans.active().stream()
                .flatMap(plan -> plan.last(until).map(at -> new Start(plan, at)).stream())
                .filter(start -> start.at().isAfter(plans.settled()))
                .max(Comparator.comparing(Start::at));
    }

    private Stream<Run> runs() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Runs(this), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** What is not written down yet and gives the queue another size; worked out only as far as it is read. */
    Stream<Run> scalings() {
        Runs runs = new Runs(this);
        return Stream.generate(runs::nextScaling).takeWhile(Optional::isPresent).flatMap(Optional::stream);
    }
}
