package io.github.dliemulator.queue.sizing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan by which a queue gets another size, again and again or once (dli_02_0291).
 *
 * @param id unique among the plans that its queue ever had
 * @param since when it was made or changed; only what comes after counts
 * @param takes how long the scaling takes each time
 * @param because why it takes so long
 * @param lastRun when it ran last, as far as that is written down
 */
public record Plan(
        long id,
        String name,
        int targetCu,
        Calendar calendar,
        boolean active,
        Instant since,
        Duration takes,
        String because,
        @Nullable Instant lastRun) {

    /** The first start after an instant, whether the plan is active or not. */
    public Optional<Instant> next(Instant after) {
        return calendar.next(since, after);
    }

    /** The latest start that is not after {@code until}. */
    Optional<Instant> last(Instant until) {
        return calendar.last(since, until);
    }

    Plan ranAt(Instant at) {
        return new Plan(id, name, targetCu, calendar, active, since, takes, because, at);
    }

    /** Whether both are still to start, and less than so long from each other. */
    boolean crowds(Plan other, Duration distance, Instant now) {
        return active
                && other.active
                && next(now).isPresent()
                && other.next(now).isPresent()
                && calendar.comesWithin(distance, other.calendar, since, other.since);
    }
}
