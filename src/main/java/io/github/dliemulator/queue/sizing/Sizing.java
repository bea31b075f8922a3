package io.github.dliemulator.queue.sizing;

import static io.github.dliemulator.queue.sizing.QueueStatus.AVAILABLE;
import static io.github.dliemulator.queue.sizing.QueueStatus.SCALING;
import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.simulation.timeline.Course;
import io.github.dliemulator.simulation.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How large a queue is when, and in which state: what was done to it is written down, what its plans do is worked out when it
 * is asked for. Whoever changes something settles first, so that what has happened stays as it was.
 */
public record Sizing(Timeline<QueueStatus> lifecycle, Timeline<Integer> sizes, Plans plans) {

    /** More scalings than a timeline remembers need not be written down. */
    private static final int REMEMBERED = 50;

    public Course<QueueStatus> status() {
        return plans.active().isEmpty() ? lifecycle : new PlannedCourse<>(lifecycle, this, Run::statuses);
    }

    public Course<Integer> cus() {
        return plans.active().isEmpty() ? sizes : new PlannedCourse<>(sizes, this, Run::sizes);
    }

    /** From {@code now} on in another state, and after that available again. */
    public Sizing pass(QueueStatus state, String done, Instant now, Duration takes, String because) {
        Sizing settled = settled(now);
        return new Sizing(
                settled.lifecycle.then(state, now, done).then(AVAILABLE, now.plus(takes), because),
                settled.sizes,
                settled.plans);
    }

    /** Begins to scale; the size is another one when that is over. */
    public Sizing scale(int cus, String done, Instant now, Duration takes, String because) {
        Sizing scaling = pass(SCALING, done, now, takes, because);
        return new Sizing(scaling.lifecycle, scaling.sizes.then(cus, now.plus(takes), because), scaling.plans);
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
