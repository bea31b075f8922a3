package io.github.dliemulator.queue.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan by which a queue gets another size, again and again or once (dli_02_0291).
 *
 * @param id unique among the plans that its queue ever had
 * @param effectiveFrom when it was made or changed; only what comes after counts
 * @param duration how long the scaling takes each time
 * @param reason why it takes so long
 * @param lastExecutedAt when it ran last, as far as that is written down
 */
public record Plan(
        long id,
        String name,
        int targetCu,
        RecurrenceRule recurrence,
        boolean active,
        Instant effectiveFrom,
        Duration duration,
        String reason,
        @Nullable Instant lastExecutedAt) {

    /** The first start after an instant, whether the plan is active or not. */
    public Optional<Instant> next(Instant after) {
        return recurrence.next(effectiveFrom, after);
    }

    /** The latest start that is not after {@code until}. */
    Optional<Instant> previous(Instant until) {
        return recurrence.previous(effectiveFrom, until);
    }

    Plan withLastExecution(Instant at) {
        return new Plan(id, name, targetCu, recurrence, active, effectiveFrom, duration, reason, at);
    }

    /** Whether both are still to start, and less than so long from each other. */
    boolean isTooCloseTo(Plan other, Duration distance, Instant now) {
        return active
                && other.active
                && next(now).isPresent()
                && other.next(now).isPresent()
                && recurrence.startsWithin(distance, other.recurrence, effectiveFrom, other.effectiveFrom);
    }
}
