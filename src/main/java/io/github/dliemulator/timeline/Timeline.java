package io.github.dliemulator.timeline;

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
public record Timeline<S>(List<Step<S>> steps, @Nullable Instant heldAt) implements StateTimeline<S> {

    private static final int MAX_PAST_STEPS = 100;

    /**
     * @param from the first instant, in world time, at which {@code state} holds
     * @param reason why, for the person who asks
     */
    public record Step<S>(Instant from, S state, String reason) {

        private Step<S> withFrom(Instant start) {
            return new Step<>(start, state, reason);
        }
    }

    /** One change of state, at an instant of world time. */
    public record Transition<S>(Instant at, S from, S to, String reason) {}

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

    public static <S> Timeline<S> of(S state, Instant from, String reason) {
        return new Timeline<>(List.of(new Step<>(from, state, reason)), null);
    }

    /** And then. Of a long past only the latest {@value #MAX_PAST_STEPS} steps are kept. */
    public Timeline<S> append(S state, Instant from, String reason) {
        return new Timeline<>(
                Stream.concat(
                                steps.stream().skip(Math.max(0, steps.size() + 1 - MAX_PAST_STEPS)),
                                Stream.of(new Step<>(from, state, reason)))
                        .toList(),
                heldAt);
    }

    /** And then all of another one, held where that is. */
    public Timeline<S> append(Timeline<S> tail) {
        Timeline<S> result = this;
        for (Step<S> step : tail.steps) {
            result = result.append(step.state, step.from, step.reason);
        }
        return new Timeline<>(result.steps, tail.heldAt);
    }

    /** When its last step begins, unless it is held before. */
    public Step<S> lastStep() {
        return steps.get(steps.size() - 1);
    }

    @Override
    public Step<S> stepAt(Instant now) {
        Step<S> current = steps.get(0);
        for (Step<S> step : steps) {
            if (!step.from().isAfter(effectiveTime(now))) {
                current = step;
            }
        }
        return current;
    }

    @Override
    public Stream<Transition<S>> transitionsBetween(Instant after, Instant until) {
        return IntStream.range(1, steps.size())
                .filter(i -> steps.get(i).from().isAfter(after))
                .filter(i -> !steps.get(i).from().isAfter(effectiveTime(until)))
                .mapToObj(i -> new Transition<>(
                        steps.get(i).from(),
                        steps.get(i - 1).state(),
                        steps.get(i).state(),
                        steps.get(i).reason()));
    }

    @Override
    public Optional<Step<S>> nextStep(Instant now) {
        return steps.stream()
                .map(Step::from)
                .filter(from -> from.isAfter(now) && !from.isAfter(effectiveTime(from)))
                .findFirst()
                .map(this::stepAt);
    }

    @Override
    public Stream<Transition<S>> pendingTransitions(Instant now) {
        return transitionsBetween(now, Instant.MAX);
    }

    /** When first, at {@code now} or later, such a state holds; nothing when it never will. */
    public Optional<Instant> firstInstantOf(Predicate<S> state, Instant now) {
        return Stream.concat(Stream.of(now), steps.stream().map(Step::from))
                .filter(from -> !from.isBefore(now) && state.test(at(from)))
                .findFirst();
    }

    /** From when on it stays as it is, unless somebody changes it. */
    public Instant lastChangeAt() {
        return lastStep().from();
    }

    /** What it comes to in the end, held or not. */
    public S finalState() {
        return steps.get(steps.size() - 1).state();
    }

    public boolean isHeldAt(Instant now) {
        return heldAt != null && !heldAt.isAfter(now);
    }

    /** From when on, {@code now} at the earliest, it is held in a state; null when it is not. */
    public @Nullable Instant heldSince(S state, Instant now) {
        Instant from = heldAt == null ? now : latest(heldAt, now);
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
        Instant pivot = pauseTime(now);
        Duration pause = Duration.between(pivot, now);
        return new Timeline<>(shiftAfter(pivot, from -> from.plus(pause).truncatedTo(ChronoUnit.MILLIS)), null);
    }

    /** What is still to come at {@code now}, a hold too, comes sooner, but not before that, and stays behind the hold. */
    public Timeline<S> moveEarlier(Instant now, Duration amount) {
        if (heldAt == null) {
            return new Timeline<>(shiftAfter(now, from -> latest(from.minus(amount), now)), null);
        }
        Instant oldHeldAt = heldAt;
        Instant newHeldAt = isHeldAt(now) ? oldHeldAt : latest(oldHeldAt.minus(amount), now);
        return new Timeline<>(
                shiftAfter(
                        pauseTime(now),
                        from -> latest(from.minus(amount), from.isAfter(oldHeldAt) ? newHeldAt.plusNanos(1) : now)),
                newHeldAt);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private Instant pauseTime(Instant now) {
        return isHeldAt(now) ? requireNonNull(heldAt) : now;
    }

    private List<Step<S>> shiftAfter(Instant pivot, UnaryOperator<Instant> shift) {
        return steps.stream()
                .map(step -> step.from().isAfter(pivot) ? step.withFrom(shift.apply(step.from())) : step)
                .toList();
    }

    /** Another state at once; what was still to come is not. */
    public Timeline<S> force(S state, Instant now, String reason) {
        return new Timeline<>(
                Stream.concat(
                                steps.stream().filter(step -> !step.from().isAfter(effectiveTime(now))),
                                Stream.of(new Step<>(now, state, reason)))
                        .toList(),
                null);
    }

    private Instant effectiveTime(Instant now) {
        return heldAt != null && heldAt.isBefore(now) ? heldAt : now;
    }
}
