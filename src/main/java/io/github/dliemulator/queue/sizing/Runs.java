package io.github.dliemulator.queue.sizing;

import static io.github.dliemulator.queue.sizing.QueueStatus.AVAILABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the plans of a queue do, start by start, from where it is no longer written down. A plan whose queue is not available
 * tries again every 15 minutes, until the next plan starts (dli_01_0488).
 */
final class Runs implements Iterator<Run> {

    private static final long RETRY = Duration.ofMinutes(15).toMillis();

    private final Sizing sizing;
    private final List<Plan> plans;
    private @Nullable Start due;
    private Instant free;
    private int size;

    Runs(Sizing sizing) {
        this.sizing = sizing;
        this.plans = sizing.plans().active();
        this.due = startAfter(sizing.plans().settled());
        this.free = Instant.EPOCH;
        this.size = sizing.sizes().last();
    }

    @Override
    public boolean hasNext() {
        return due != null;
    }

    @Override
    public Run next() {
        Start start = due;
        if (start == null) {
            throw new NoSuchElementException();
        }
        due = startAfter(start.at());
        Run run = run(start, limit(start));
        if (run.scales()) {
            free = run.end();
            size = run.plan().targetCu();
        }
        return run;
    }

    /** The next that gives the queue another size, if there will ever be one. */
    Optional<Run> nextScaling() {
        while (mayScale()) {
            Run run = next();
            if (run.scales()) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    private boolean mayScale() {
        Start start = due;
        return start != null
                && plans.stream()
                        .anyMatch(plan -> plan.targetCu() != size
                                && (plan.equals(start.plan())
                                        || plan.next(start.at()).isPresent()));
    }

    /** Until when it is tried: no more when the next starts, nor after the plan's last day. */
    private Instant limit(Start start) {
        Instant end = start.plan().calendar().end();
        Instant last = end == null ? Instant.MAX : end.plusMillis(1);
        return due == null || last.isBefore(due.at()) ? last : due.at();
    }

    private Run run(Start start, Instant limit) {
        return begins(start.at())
                .filter(at -> at.isBefore(limit))
                .map(at -> new Run(start.plan(), start.at(), at, false, size))
                .orElseGet(() -> new Run(start.plan(), start.at(), limit, true, size));
    }

    private Optional<Instant> begins(Instant due) {
        Optional<Instant> attempt = Optional.of(attempt(due, free));
        while (attempt.isPresent() && sizing.lifecycle().at(attempt.get()) != AVAILABLE) {
            attempt = sizing.lifecycle()
                    .when(state -> state == AVAILABLE, attempt.get())
                    .map(available -> attempt(due, available));
        }
        return attempt;
    }

    /** When it is tried for the first time that is not before {@code earliest}. */
    private static Instant attempt(Instant due, Instant earliest) {
        long late = Math.max(0, Duration.between(due, earliest).toMillis());
        return due.plusMillis((late + RETRY - 1) / RETRY * RETRY);
    }

    private @Nullable Start startAfter(Instant after) {
        return plans.stream()
                .flatMap(plan -> plan.next(after).map(at -> new Start(plan, at)).stream())
                .min(Comparator.comparing(Start::at))
                .orElse(null);
    }
}
