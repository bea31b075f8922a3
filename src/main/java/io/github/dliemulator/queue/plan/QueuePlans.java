package io.github.dliemulator.queue.plan;

import static io.github.dliemulator.simulation.chance.Change.QUEUE_SCALING;
import static io.github.dliemulator.web.refusal.DliError.FAILED;
import static io.github.dliemulator.web.refusal.DliError.METADATA;
import static io.github.dliemulator.web.refusal.DliError.NO_SUCH_OBJECT;
import static java.util.stream.Collectors.joining;

import io.github.dliemulator.queue.QueueChanges;
import io.github.dliemulator.queue.sizing.Plan;
import io.github.dliemulator.queue.sizing.Plans;
import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.Attempts;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.chance.Dice.Die;
import io.github.dliemulator.web.Done;
import io.github.dliemulator.web.Naming;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plans of queues: made, changed and taken away for several queues at once, for all or for none. */
@Component
class QueuePlans {

    private static final String KIND = "plan";

    private final QueueChanges changes;
    private final Attempts attempts;

    QueuePlans(QueueChanges changes, Attempts attempts) {
        this.changes = changes;
        this.attempts = attempts;
    }

    @AtomicChange
    Done create(World world, List<String> queueNames, PlanRequest request) {
        changes.requirePlannable(world, queueNames);
        changes.changePlans(
                world, queueNames, (queue, plans) -> plans.plus(plan(world, queue, plans.nextId(), request, null)));
        return Done.silently();
    }

    @AtomicChange
    PlanView.Changed update(World world, List<String> queueNames, PlanIds ids, PlanRequest request) {
        changes.requirePlannable(world, queueNames);
        changes.changePlans(world, queueNames, (queue, plans) -> {
            requireAll(plans, ids.ids(), QueuePlans::oneIsMissing);
            Plans changed = plans;
            for (long id : ids.ids()) {
                changed = changed.replace(
                        plan(world, queue, id, request, plans.find(id).orElseThrow()));
            }
            return changed;
        });
        return new PlanView.Changed(
                queueNames.stream().map(Naming::canonical).distinct().collect(joining(",")), ids.first());
    }

    /** All of several queues, one queue's after the other's. */
    PlanView.Page list(World world, List<String> queueNames) {
        return new PlanView.Page(queueNames.stream()
                .map(Naming::canonical)
                .distinct()
                .flatMap(name -> changes
                        .plans(world, name)
                        .orElseThrow(() -> METADATA.because("There is no queue named %s.", name))
                        .all()
                        .stream())
                .map(PlanView::of)
                .toList());
    }

    @AtomicChange
    Done delete(World world, List<String> queueNames, PlanIds ids) {
        return delete(world, queueNames, ids.ids(), QueuePlans::oneIsMissing);
    }

    @AtomicChange
    Done deleteBatch(World world, List<String> queueNames, BatchDelete request) {
        return delete(
                world,
                queueNames,
                request.planIds().stream().distinct().toList(),
                missing -> "The plans with id %s do not exist.".formatted(list(missing)));
    }

    private Done delete(World world, List<String> queueNames, List<Long> ids, Function<List<Long>, String> ifMissing) {
        changes.changePlans(world, queueNames, (queue, plans) -> {
            requireAll(plans, ids, ifMissing);
            return plans.without(ids);
        });
        return Done.silently();
    }

    private Plan plan(World world, String queue, long id, PlanRequest request, @Nullable Plan old) {
        Die die = attempts.begin(world, KIND, queue + "/" + id);
        Plan plan = new Plan(
                id,
                request.planName(),
                request.targetCu(),
                request.calendar(),
                request.isActive(),
                world.now(),
                world.timing().delay(QUEUE_SCALING, die),
                world.timing().reason(QUEUE_SCALING),
                old == null ? null : old.lastRun());
        if (!changes.allows(plan.targetCu())) {
            throw FAILED.because("Queue plans create failed. The plan %s target cu is out of quota", plan.name());
        }
        if (plan.next(world.now()).isEmpty()) {
            throw FAILED.because(
                    "Queue plans create failed. The plan %s can not generate a scale plan, please check all time settings for the plan.",
                    plan.name());
        }
        return plan;
    }

    private static void requireAll(Plans plans, List<Long> ids, Function<List<Long>, String> ifMissing) {
        List<Long> missing = ids.stream().filter(id -> plans.find(id).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw NO_SUCH_OBJECT.because("%s", ifMissing.apply(missing));
        }
    }

    private static String oneIsMissing(List<Long> missing) {
        return missing.size() == 1
                ? "The plan with id %d does not exist.".formatted(missing.get(0))
                : "The plans with id %s do not exist.".formatted(list(missing));
    }

    private static String list(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(joining(", "));
    }
}
