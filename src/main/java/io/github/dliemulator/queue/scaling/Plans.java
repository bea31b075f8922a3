package io.github.dliemulator.queue.scaling;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans of a queue.
 *
 * @param lastId last used ID
 * @param executedUntil start up to which executions are stored
 * @param all plans by ID
 */
public record Plans(long lastId, Instant executedUntil, List<Plan> all) {

    public static final Plans NONE = new Plans(0, Instant.EPOCH, List.of());

    // both by dli_01_0488
    private static final int MAX_PLANS = 12;
    private static final Duration MIN_DISTANCE = Duration.ofHours(2);

    public Plans {
        all = List.copyOf(all);
    }

    public long nextId() {
        return lastId + 1;
    }

    public Optional<Plan> find(long id) {
        return all.stream().filter(plan -> plan.id() == id).findFirst();
    }

    /** These plans and another one, whose ID is {@link #nextId}. */
    public Plans plus(Plan plan) {
        if (all.size() >= MAX_PLANS) {
            throw RESTRICTED.exception("A queue can have at most %d plans", MAX_PLANS);
        }
        requireMinDistance(plan);
        return new Plans(
                plan.id(),
                executedUntil,
                Stream.concat(all.stream(), Stream.of(plan)).toList());
    }

    /** These plans with the plan of this ID replaced. */
    public Plans replace(Plan plan) {
        requireMinDistance(plan);
        return new Plans(
                lastId,
                executedUntil,
                all.stream()
                        .map(existing -> existing.id() == plan.id() ? plan : existing)
                        .toList());
    }

    public Plans without(Collection<Long> ids) {
        return new Plans(
                lastId,
                executedUntil,
                all.stream().filter(plan -> !ids.contains(plan.id())).toList());
    }

    private void requireMinDistance(Plan plan) {
        all.stream()
                .filter(other ->
                        other.id() != plan.id() && other.isTooCloseTo(plan, MIN_DISTANCE, plan.effectiveFrom()))
                .findFirst()
                .ifPresent(other -> {
                    throw INVALID_PARAMETER.exception(
                            "The plan %s must start at least 2 hours before or after the plan %s",
                            plan.name(), other.name());
                });
    }

    /** The active plan with the most CUs. */
    public Optional<Plan> largestActive() {
        return active().stream().max(Comparator.comparing(Plan::targetCu));
    }

    List<Plan> active() {
        return all.stream().filter(Plan::active).toList();
    }

    /** @param lastExecutions times by plan ID */
    Plans withExecutedUntil(Instant until, Map<Long, Instant> lastExecutions) {
        return new Plans(
                lastId,
                until,
                all.stream()
                        .map(plan -> lastExecutions.containsKey(plan.id())
                                ? plan.withLastExecution(lastExecutions.get(plan.id()))
                                : plan)
                        .toList());
    }
}
