package io.github.dliemulator.queue.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plan that scales a queue repeatedly or once (dli_02_0291).
 *
 * @param id ID, which the queue never uses for another plan
 * @param effectiveFrom time of its creation or last change, after which it can start
 * @param duration duration of each scaling
 * @param reason explanation of the duration
 * @param lastExecutedAt time of the last execution that is stored
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

    /** The first start after an instant, active or not. */
    public Optional<Instant> next(Instant after) {
        return recurrence.next(effectiveFrom, after);
    }

    /** The latest start up to an instant. */
    Optional<Instant> previous(Instant until) {
        return recurrence.previous(effectiveFrom, until);
    }

    Plan withLastExecution(Instant at) {
        return new Plan(id, name, targetCu, recurrence, active, effectiveFrom, duration, reason, at);
    }

    /** Whether both plans are active, will start again, and can start less than a distance apart. */
    boolean isTooCloseTo(Plan other, Duration distance, Instant now) {
        return active
                && other.active
                && next(now).isPresent()
                && other.next(now).isPresent()
                && recurrence.startsWithin(distance, other.recurrence, effectiveFrom, other.effectiveFrom);
    }
}
