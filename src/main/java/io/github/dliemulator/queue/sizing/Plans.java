package io.github.dliemulator.queue.sizing;

import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.refusal.DliError.RESTRICTED;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plans of one queue.
 *
 * @param lastId the id that was given last
 * @param settled the start up to which all that the plans did is written down
 * @param all in the order of their ids
 */
public record Plans(long lastId, Instant settled, List<Plan> all) {

    public static final Plans NONE = new Plans(0, Instant.EPOCH, List.of());

    // both by dli_01_0488
    private static final int MOST = 12;
    private static final Duration APART = Duration.ofHours(2);

    public Plans {
        all = List.copyOf(all);
    }

    public long nextId() {
        return lastId + 1;
    }

    public Optional<Plan> find(long id) {
        return all.stream().filter(plan -> plan.id() == id).findFirst();
    }

    /** With one more, whose id is the next. */
    public Plans plus(Plan plan) {
        if (all.size() >= MOST) {
            throw RESTRICTED.because("A queue can have %d plans and no more", MOST);
        }
        requireApart(plan);
        return new Plans(
                plan.id(), settled, Stream.concat(all.stream(), Stream.of(plan)).toList());
    }

    /** With this one in the place of the one with its id. */
    public Plans replace(Plan plan) {
        requireApart(plan);
        return new Plans(
                lastId,
                settled,
                all.stream().map(old -> old.id() == plan.id() ? plan : old).toList());
    }

    public Plans without(Collection<Long> ids) {
        return new Plans(
                lastId,
                settled,
                all.stream().filter(plan -> !ids.contains(plan.id())).toList());
    }

    private void requireApart(Plan plan) {
        all.stream()
                .filter(other -> other.id() != plan.id() && other.crowds(plan, APART, plan.since()))
                .findFirst()
                .ifPresent(other -> {
                    throw INVALID_PARAMETER.because(
                            "The plan %s must start at least 2 hours before or after the plan %s",
                            plan.name(), other.name());
                });
    }

    /** The active plan that gives the queue the most CUs. */
    public Optional<Plan> largest() {
        return active().stream().max(Comparator.comparing(Plan::targetCu));
    }

    List<Plan> active() {
        return all.stream().filter(Plan::active).toList();
    }

    /** @param lastRuns by plan id */
    Plans settledUpTo(Instant start, Map<Long, Instant> lastRuns) {
        return new Plans(
                lastId,
                start,
                all.stream()
                        .map(plan -> lastRuns.containsKey(plan.id()) ? plan.ranAt(lastRuns.get(plan.id())) : plan)
                        .toList());
    }
}
