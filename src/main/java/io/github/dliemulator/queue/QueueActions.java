package io.github.dliemulator.queue;

import static io.github.dliemulator.queue.scaling.QueueStatus.ASSIGNING;
import static io.github.dliemulator.queue.scaling.QueueStatus.AVAILABLE;
import static io.github.dliemulator.queue.scaling.QueueStatus.RESTARTING;
import static io.github.dliemulator.queue.scaling.QueueStatus.SCALING;
import static io.github.dliemulator.quota.QuotaType.CU;
import static io.github.dliemulator.timeline.DelayedOperation.QUEUE_RESTART;
import static io.github.dliemulator.timeline.DelayedOperation.QUEUE_SCALING;
import static io.github.dliemulator.web.error.DliError.SERVER_ERROR;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.queue.api.QueueActionRequest;
import io.github.dliemulator.queue.api.QueueActionRequest.Action;
import io.github.dliemulator.queue.scaling.Plan;
import io.github.dliemulator.queue.scaling.Plans;
import io.github.dliemulator.queue.scaling.QueueStatus;
import io.github.dliemulator.queue.scaling.QueueTimelines;
import io.github.dliemulator.queue.spi.QueueChanged;
import io.github.dliemulator.queue.spi.QueueRestarted;
import io.github.dliemulator.quota.Quotas;
import io.github.dliemulator.script.DefaultTransition;
import io.github.dliemulator.script.OutcomeResolver;
import io.github.dliemulator.script.ScriptTarget;
import io.github.dliemulator.timeline.DelayedOperation;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.world.ResourceRandoms;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Restarts, scales and moves queues, and changes their plans and properties. Each change schedules its end at once. */
@Component
public class QueueActions {

    private static final String KIND = "queue action";

    private final Queues queues;
    private final QueueGuards guards;
    private final ResourceRandoms randoms;
    private final Quotas quotas;
    private final OutcomeResolver outcomeResolver;
    private final ApplicationEventPublisher events;
    private final WorldTransactions transactions;

    QueueActions(
            Queues queues,
            QueueGuards guards,
            ResourceRandoms randoms,
            Quotas quotas,
            OutcomeResolver outcomeResolver,
            ApplicationEventPublisher events,
            WorldTransactions transactions) {
        this.queues = queues;
        this.guards = guards;
        this.randoms = randoms;
        this.quotas = quotas;
        this.outcomeResolver = outcomeResolver;
        this.events = events;
        this.transactions = transactions;
    }

    QueueActionRequest.ActionResponse run(World entered, String name, QueueActionRequest request) {
        return transactions.execute(entered, world -> {
            Queue queue = queues.requireQueue(world, name);
            RandomStream random = randoms.next(world, KIND, queue.name());
            return request.action() == Action.RESTART
                    ? restart(world, queue, random, request.cancelsJobs())
                    : scale(world, queue, random, request);
        });
    }

    private QueueActionRequest.RestartResponse restart(World world, Queue queue, RandomStream random, boolean forced) {
        guards.requirePrivilege(world, queue, "RESTART");
        guards.requireRestartable(world, queue);
        if (!forced) {
            guards.requireIdle(world, queue);
        }
        startTransition(world, queue, random, RESTARTING, "restarted");
        events.publishEvent(new QueueRestarted(world, queue.name(), forced, false));
        return forced
                ? QueueActionRequest.RestartResponse.startedByJob(random.uuidFor("job id"))
                : QueueActionRequest.RestartResponse.started();
    }

    private QueueActionRequest.ScalingResponse scale(
            World world, Queue queue, RandomStream random, QueueActionRequest request) {
        guards.requirePrivilege(world, queue, "SCALE_QUEUE");
        int targetCus = guards.requireScalable(world, queue, request);
        String reason = request.action() == Action.SCALE_OUT ? "scaled out" : "scaled in";
        QueueTimelines scaled = queue.timelines()
                .withScaling(targetCus, scheduleTransition(world, queue, random, SCALING, reason, QUEUE_SCALING));
        quotas.requireCapacity(world, CU, queue.additionalReservedCus(scaled));
        queue.updateTimelines(scaled);
        return new QueueActionRequest.ScalingResponse(queue.name(), true);
    }

    MessageResponse changeCidr(World entered, String name, Cidr cidr) {
        return transactions.execute(entered, world -> {
            applyCidr(world, name, cidr);
            return MessageResponse.empty();
        });
    }

    /** Moves a queue to another CIDR block. Needs a transaction. */
    public void applyCidr(World world, String name, Cidr cidr) {
        Queue queue = queues.requireQueue(world, name);
        guards.requireCidrChangeable(queue, cidr, world.now());
        guards.requireIdle(world, queue);
        guards.requireUnbound(world, queue);
        queue.changeCidr(cidr);
        startTransition(world, queue, randoms.next(world, KIND, queue.name()), ASSIGNING, "moved to " + cidr);
        events.publishEvent(new QueueRestarted(world, queue.name(), false, true));
    }

    /** Restarts the cluster: the queue is in a transitional state until it is available again. */
    private void startTransition(World world, Queue queue, RandomStream random, QueueStatus state, String reason) {
        queue.updateTimelines(queue.timelines()
                .withTransition(scheduleTransition(world, queue, random, state, reason, QUEUE_RESTART)));
    }

    private Timeline<QueueStatus> scheduleTransition(
            World world, Queue queue, RandomStream random, QueueStatus state, String reason, DelayedOperation change) {
        DefaultTransition<QueueStatus> defaultTransition =
                DefaultTransition.of(world, change, random, state, reason, AVAILABLE);
        return outcomeResolver
                .resolve(world, ScriptTarget.of(Queues.KIND, queue.name()), List.of(), random, defaultTransition)
                .timeline();
    }

    /** The plans of a queue with their last executions; empty if there is no such queue. */
    public Optional<Plans> plans(World world, String name) {
        return queues.find(world, name)
                .map(queue -> queue.timelines().executePlansUntil(world.now()).plans());
    }

    /**
     * Changes the plans of queues. Needs a transaction.
     *
     * @param change gets the name of a queue and its plans, and returns the new plans
     */
    public void changePlans(World world, Collection<String> names, BiFunction<String, Plans, Plans> change) {
        for (Queue queue : queues.requireQueues(world, names)) {
            QueueTimelines current = queue.timelines().executePlansUntil(world.now());
            QueueTimelines planned = current.withPlans(change.apply(queue.name(), current.plans()));
            requireWithinQuota(world, planned, queue.additionalReservedCus(planned));
            queue.updateTimelines(planned);
        }
    }

    /** A plan reserves its CUs from its creation on. */
    private void requireWithinQuota(World world, QueueTimelines planned, int growth) {
        if (!quotas.hasCapacity(world, CU, growth)) {
            throw SERVER_ERROR.exception(
                    "Queue plans create failed. The plan %s target cu is out of quota",
                    planned.plans().largestActive().map(Plan::name).orElseThrow());
        }
    }

    /**
     * Rejects queues that cannot have plans. Needs a transaction.
     *
     * @throws io.github.dliemulator.web.error.DliException for the preset queue and queues in pools. With strict validation, also
     *     for small queues and for queues on which no job has run
     */
    public void requirePlannable(World world, Collection<String> names) {
        queues.requireQueues(world, names).forEach(queue -> guards.requirePlannable(world, queue));
    }

    /** Whether a queue can have this number of CUs. */
    public boolean isWithinMaxCu(int cus) {
        return guards.isWithinMaxCu(cus);
    }

    /** The properties of a queue by key. */
    public Map<String, String> properties(World world, String name) {
        return queues.requireQueue(world, name).properties();
    }

    /**
     * Changes the properties of a queue. Needs a transaction.
     *
     * @param change gets the CUs of the queue and its properties, and returns the new properties
     */
    public void changeProperties(
            World world, String name, BiFunction<Integer, Map<String, String>, Map<String, String>> change) {
        Queue queue = queues.requireQueue(world, name);
        guards.requirePropertySupport(queue);
        queue.requireAvailable(world.now());
        queue.setProperties(change.apply(queue.cusAt(world.now()), queue.properties()));
        events.publishEvent(new QueueChanged(world, queue.name()));
    }
}
