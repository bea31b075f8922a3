package io.github.dliemulator.timeline;

import static io.github.dliemulator.timeline.Instants.max;
import static io.github.dliemulator.timeline.Instants.min;
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
 * Stored timeline of a resource's states. All steps are decided when a change starts, and reading evaluates them at the current
 * time. So there are no background jobs, and a restart loses nothing.
 *
 * @param steps at least one, in order of time; of several at the same time, the last one applies
 * @param heldAt virtual time, possibly in the future, after which no transition happens until the release; null if not held
 */
public record Timeline<S>(List<Step<S>> steps, @Nullable Instant heldAt) implements StateTimeline<S> {

    private static final int MAX_PAST_STEPS = 100;

    /**
     * A state that begins at a virtual time.
     *
     * @param reason why it begins, for users
     */
    public record Step<S>(Instant from, S state, String reason) {

        public Step {
            requireNonNull(from);
            requireNonNull(state);
            requireNonNull(reason);
        }

        private Step<S> withFrom(Instant start) {
            return new Step<>(start, state, reason);
        }
    }

    /** A change of state at a virtual time. */
    public record Transition<S>(Instant at, S from, S to, String reason) {}

    public Timeline {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A timeline must have at least one step");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).from().isBefore(steps.get(i - 1).from())) {
                throw new IllegalArgumentException(
                        "The steps of a timeline must be in order of time, and these are not: " + steps);
            }
        }
    }

    public static <S> Timeline<S> of(S state, Instant from, String reason) {
        return new Timeline<>(List.of(new Step<>(from, state, reason)), null);
    }

    /** Appends a step. Keeps the latest {@value #MAX_PAST_STEPS} steps. */
    public Timeline<S> append(S state, Instant from, String reason) {
        return new Timeline<>(
                Stream.concat(
                                steps.stream().skip(Math.max(0, steps.size() + 1 - MAX_PAST_STEPS)),
                                Stream.of(new Step<>(from, state, reason)))
                        .toList(),
                heldAt);
    }

    /** Appends the steps of another timeline, and is held where that one is. */
    public Timeline<S> append(Timeline<S> tail) {
        Timeline<S> result = this;
        for (Step<S> step : tail.steps) {
            result = result.append(step.state, step.from, step.reason);
        }
        return new Timeline<>(result.steps, tail.heldAt);
    }

    /** The last step, also if the timeline is held before it. */
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

    /** The first time, not before {@code now}, at which the state matches; nothing if there is none. */
    public Optional<Instant> firstInstantOf(Predicate<S> state, Instant now) {
        return Stream.concat(Stream.of(now), steps.stream().map(Step::from))
                .filter(from -> !from.isBefore(now) && state.test(at(from)))
                .findFirst();
    }

    /** Time of the last step. */
    public Instant lastChangeAt() {
        return lastStep().from();
    }

    /** State of the last step, also if the timeline is held before it. */
    public S finalState() {
        return lastStep().state();
    }

    public boolean isHeldAt(Instant now) {
        return heldAt != null && !heldAt.isAfter(now);
    }

    /** The time, not before {@code now}, from which it is held in the given state; null if it is not held in that state. */
    public @Nullable Instant heldSince(S state, Instant now) {
        Instant from = heldAt == null ? now : max(heldAt, now);
        return heldAt != null && at(from).equals(state) ? from : null;
    }

    /** Holds the timeline from {@code now} on. A timeline that is held already stays held where it was. */
    public Timeline<S> hold(Instant now) {
        return isHeldAt(now) ? this : new Timeline<>(steps, now);
    }

    /**
     * Releases a held timeline: its remaining steps are later by the duration of the hold, in whole milliseconds. A hold that lies
     * in the future is cancelled.
     */
    public Timeline<S> release(Instant now) {
        Instant pivot = pauseTime(now);
        Duration pause = Duration.between(pivot, now);
        return new Timeline<>(shiftAfter(pivot, from -> from.plus(pause).truncatedTo(ChronoUnit.MILLIS)), null);
    }

    /** Moves pending steps and a pending pause to an earlier time, never before {@code now}, and steps never past the pause. */
    public Timeline<S> moveEarlier(Instant now, Duration amount) {
        if (heldAt == null) {
            return new Timeline<>(shiftAfter(now, from -> max(from.minus(amount), now)), null);
        }
        Instant oldHeldAt = heldAt;
        Instant newHeldAt = isHeldAt(now) ? oldHeldAt : max(oldHeldAt.minus(amount), now);
        return new Timeline<>(
                shiftAfter(
                        pauseTime(now),
                        from -> max(from.minus(amount), from.isAfter(oldHeldAt) ? newHeldAt.plusNanos(1) : now)),
                newHeldAt);
    }

    private Instant pauseTime(Instant now) {
        return isHeldAt(now) ? requireNonNull(heldAt) : now;
    }

    /** Changes the start of all steps that begin after an instant. */
    private List<Step<S>> shiftAfter(Instant pivot, UnaryOperator<Instant> shift) {
        return steps.stream()
                .map(step -> step.from().isAfter(pivot) ? step.withFrom(shift.apply(step.from())) : step)
                .toList();
    }

    /** Sets a state at {@code now} and drops all later steps and the hold. */
    public Timeline<S> force(S state, Instant now, String reason) {
        return new Timeline<>(
                Stream.concat(
                                steps.stream().filter(step -> !step.from().isAfter(effectiveTime(now))),
                                Stream.of(new Step<>(now, state, reason)))
                        .toList(),
                null);
    }

    private Instant effectiveTime(Instant now) {
        return heldAt == null ? now : min(heldAt, now);
    }
}
