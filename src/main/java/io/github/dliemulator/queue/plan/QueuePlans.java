package io.github.dliemulator.queue.plan;

import static io.github.dliemulator.timeline.DelayedOperation.QUEUE_SCALING;
import static io.github.dliemulator.web.error.DliError.METADATA_ERROR;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.SERVER_ERROR;
import static java.util.stream.Collectors.joining;

import io.github.dliemulator.queue.QueueActions;
import io.github.dliemulator.queue.scaling.Plan;
import io.github.dliemulator.queue.scaling.Plans;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.world.ResourceRandoms;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates, changes and deletes plans of several queues at once, of all or of none. */
@Component
class QueuePlans {

    private static final String KIND = "plan";

    private final QueueActions queueActions;
    private final ResourceRandoms randoms;
    private final WorldTransactions transactions;

    QueuePlans(QueueActions queueActions, ResourceRandoms randoms, WorldTransactions transactions) {
        this.queueActions = queueActions;
        this.randoms = randoms;
        this.transactions = transactions;
    }

    MessageResponse create(World entered, List<String> queueNames, PlanRequest request) {
        return transactions.execute(entered, world -> {
            queueActions.requirePlannable(world, queueNames);
            queueActions.changePlans(
                    world,
                    queueNames,
                    (queue, plans) -> plans.plus(buildPlan(world, queue, plans.nextId(), request, null)));
            return MessageResponse.empty();
        });
    }

    PlanView.Changed update(World entered, List<String> queueNames, PlanIds ids, PlanRequest request) {
        return transactions.execute(entered, world -> {
            queueActions.requirePlannable(world, queueNames);
            queueActions.changePlans(world, queueNames, (queue, plans) -> {
                requireAll(plans, ids.ids(), QueuePlans::missingPlansMessage);
                Plans changed = plans;
                for (long id : ids.ids()) {
                    changed = changed.replace(
                            buildPlan(world, queue, id, request, plans.find(id).orElseThrow()));
                }
                return changed;
            });
            return new PlanView.Changed(String.join(",", ResourceNames.normalizeAll(queueNames)), ids.first());
        });
    }

    /** The plans of several queues, queue by queue. */
    PlanView.Page list(World world, List<String> queueNames) {
        return new PlanView.Page(ResourceNames.normalizeAll(queueNames).stream()
                .flatMap(name -> queueActions
                        .plans(world, name)
                        .orElseThrow(() -> METADATA_ERROR.exception("There is no queue named %s.", name))
                        .all()
                        .stream())
                .map(PlanView::of)
                .toList());
    }

    MessageResponse delete(World entered, List<String> queueNames, PlanIds ids) {
        return transactions.execute(
                entered, world -> delete(world, queueNames, ids.ids(), QueuePlans::missingPlansMessage));
    }

    MessageResponse deleteBatch(World entered, List<String> queueNames, BatchDeletePlansRequest request) {
        return transactions.execute(
                entered,
                world -> delete(
                        world,
                        queueNames,
                        request.planIds().stream().distinct().toList(),
                        missing -> "The plans with id %s do not exist.".formatted(list(missing))));
    }

    private MessageResponse delete(
            World world, List<String> queueNames, List<Long> ids, Function<List<Long>, String> errorMessage) {
        queueActions.changePlans(world, queueNames, (queue, plans) -> {
            requireAll(plans, ids, errorMessage);
            return plans.without(ids);
        });
        return MessageResponse.empty();
    }

    private Plan buildPlan(World world, String queue, long id, PlanRequest request, @Nullable Plan previous) {
        RandomStream random = randoms.next(world, KIND, queue + "/" + id);
        Plan plan = new Plan(
                id,
                request.planName(),
                request.targetCu(),
                request.toRecurrenceRule(),
                request.isActive(),
                world.now(),
                world.timing().delay(QUEUE_SCALING, random),
                world.timing().reason(QUEUE_SCALING),
                previous == null ? null : previous.lastExecutedAt());
        if (!queueActions.isWithinMaxCu(plan.targetCu())) {
            throw SERVER_ERROR.exception(
                    "Queue plans create failed. The plan %s target cu is out of quota", plan.name());
        }
        if (plan.next(world.now()).isEmpty()) {
            throw SERVER_ERROR.exception(
                    "Queue plans create failed. The plan %s can not generate a scale plan, please check all time settings for the plan.",
                    plan.name());
        }
        return plan;
    }

    private static void requireAll(Plans plans, List<Long> ids, Function<List<Long>, String> errorMessage) {
        List<Long> missing = ids.stream().filter(id -> plans.find(id).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw NO_SUCH_OBJECT.exception("%s", errorMessage.apply(missing));
        }
    }

    private static String missingPlansMessage(List<Long> missing) {
        return missing.size() == 1
                ? "The plan with id %d does not exist.".formatted(missing.get(0))
                : "The plans with id %s do not exist.".formatted(list(missing));
    }

    private static String list(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(joining(", "));
    }
}
