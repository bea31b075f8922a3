package io.github.dliemulator.simulation.timeline;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds from which instant on. The whole course is decided when a change begins; afterwards it is only read, so
 * looking at a resource never changes it and a restart has nothing to recover.
 *
 * @param steps at least one, in order of time; the last of those that begin at one instant wins
 * @param heldAt where this timeline stands still until it is released, which can be still to come; null when it runs
 */
public record Timeline<S>(List<Step<S>> steps, @Nullable Instant heldAt) implements Course<S> {

    private static final int REMEMBERED = 100;

    /**
     * @param from the first instant, in world time, at which {@code state} holds
     * @param because why, for the person who asks
     */
    public record Step<S>(Instant from, S state, String because) {

        private Step<S> startingAt(Instant start) {
            return new Step<>(start, state, because);
        }
    }

    /** One change of state, at an instant of world time. */
    public record Shift<S>(Instant at, S from, S to, String because) {}

    public Timeline {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A timeline needs a first step");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).from().isBefore(steps.get(i - 1).from())) {
                throw new IllegalArgumentException("A timeline runs forward, these steps do not: " + steps);
            }
        }
    }

    public static <S> Timeline<S> of(S state, Instant from, String because) {
        return new Timeline<>(List.of(new Step<>(from, state, because)), null);
    }

    /** And then. Of a long past only the latest {@value #REMEMBERED} steps are kept. */
    public Timeline<S> then(S state, Instant from, String because) {
        return new Timeline<>(
                Stream.concat(
                                steps.stream().skip(Math.max(0, steps.size() + 1 - REMEMBERED)),
                                Stream.of(new Step<>(from, state, because)))
                        .toList(),
                heldAt);
    }

    /** And then all of another one, held where that is. */
    public Timeline<S> then(Timeline<S> more) {
        Timeline<S> all = this;
        for (Step<S> step : more.steps) {
            all = all.then(step.state, step.from, step.because);
        }
        return new Timeline<>(all.steps, more.heldAt);
    }

    /** When its last step begins, unless it is held before. */
    public Step<S> lastStep() {
        return steps.get(steps.size() - 1);
    }

    @Override
    public Step<S> stepAt(Instant now) {
        Step<S> current = steps.get(0);
        for (Step<S> step : steps) {
            if (!step.from().isAfter(progress(now))) {
                current = step;
            }
        }
        return current;
    }

    @Override
    public Stream<Shift<S>> between(Instant after, Instant until) {
        return IntStream.range(1, steps.size())
                .filter(i -> steps.get(i).from().isAfter(after))
                .filter(i -> !steps.get(i).from().isAfter(progress(until)))
                .mapToObj(i -> new Shift<>(
                        steps.get(i).from(),
                        steps.get(i - 1).state(),
                        steps.get(i).state(),
                        steps.get(i).because()));
    }

    @Override
    public Optional<Step<S>> next(Instant now) {
        return steps.stream()
                .map(Step::from)
                .filter(from -> from.isAfter(now) && !from.isAfter(progress(from)))
                .findFirst()
                .map(this::stepAt);
    }

    @Override
    public Stream<Shift<S>> pending(Instant now) {
        return between(now, Instant.MAX);
    }

    /** When first, at {@code now} or later, such a state holds; nothing when it never will. */
    public Optional<Instant> when(Predicate<S> state, Instant now) {
        return Stream.concat(Stream.of(now), steps.stream().map(Step::from))
                .filter(from -> !from.isBefore(now) && state.test(at(from)))
                .findFirst();
    }

    /** From when on it stays as it is, unless somebody changes it. */
    public Instant settledAt() {
        return lastStep().from();
    }

    /** What it comes to in the end, held or not. */
    public S last() {
        return steps.get(steps.size() - 1).state();
    }

    public boolean isHeldAt(Instant now) {
        return heldAt != null && !heldAt.isAfter(now);
    }

    /** From when on, {@code now} at the earliest, it is held in a state; null when it is not. */
    public @Nullable Instant heldIn(S state, Instant now) {
        Instant from = heldAt == null ? now : later(heldAt, now);
        return heldAt != null && at(from).equals(state) ? from : null;
    }

    /** Stands still from {@code now} on. A timeline that is held already stays held where it was. */
    public Timeline<S> hold(Instant now) {
        return isHeldAt(now) ? this : new Timeline<>(steps, now);
    }

    /**
     * Goes on at {@code now}: what was left is later by exactly the time it was held. Time goes in milliseconds, so a step
     * that lies less than one behind the hold begins as soon as it is released. One that would have been held later runs.
     */
    public Timeline<S> release(Instant now) {
        Instant stop = stop(now);
        Duration pause = Duration.between(stop, now);
        return new Timeline<>(after(stop, from -> from.plus(pause).truncatedTo(ChronoUnit.MILLIS)), null);
    }

    /** What is still to come at {@code now}, a hold too, comes sooner, but not before that, and stays behind the hold. */
    public Timeline<S> sooner(Instant now, Duration by) {
        if (heldAt == null) {
            return new Timeline<>(after(now, from -> later(from.minus(by), now)), null);
        }
        Instant before = heldAt;
        Instant hold = isHeldAt(now) ? before : later(before.minus(by), now);
        return new Timeline<>(
                after(stop(now), from -> later(from.minus(by), from.isAfter(before) ? hold.plusNanos(1) : now)), hold);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private Instant stop(Instant now) {
        return isHeldAt(now) ? requireNonNull(heldAt) : now;
    }

    private List<Step<S>> after(Instant stop, UnaryOperator<Instant> moved) {
        return steps.stream()
                .map(step -> step.from().isAfter(stop) ? step.startingAt(moved.apply(step.from())) : step)
                .toList();
    }

    /** Another state at once; what was still to come is not. */
    public Timeline<S> forced(S state, Instant now, String because) {
        return new Timeline<>(
                Stream.concat(
                                steps.stream().filter(step -> !step.from().isAfter(progress(now))),
                                Stream.of(new Step<>(now, state, because)))
                        .toList(),
                null);
    }

    private Instant progress(Instant now) {
        return heldAt != null && heldAt.isBefore(now) ? heldAt : now;
    }
}
