package io.github.dliemulator.queue;

import static io.github.dliemulator.queue.sizing.QueueStatus.ASSIGNING;
import static io.github.dliemulator.queue.sizing.QueueStatus.AVAILABLE;
import static io.github.dliemulator.queue.sizing.QueueStatus.RESTARTING;
import static io.github.dliemulator.queue.sizing.QueueStatus.SCALING;
import static io.github.dliemulator.quota.QuotaType.CU;
import static io.github.dliemulator.simulation.chance.Change.QUEUE_RESTART;
import static io.github.dliemulator.simulation.chance.Change.QUEUE_SCALING;
import static io.github.dliemulator.web.refusal.DliError.FAILED;
import static io.github.dliemulator.web.refusal.DliError.RESTRICTED;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.queue.sizing.Plan;
import io.github.dliemulator.queue.sizing.Plans;
import io.github.dliemulator.queue.sizing.QueueStatus;
import io.github.dliemulator.queue.sizing.Sizing;
import io.github.dliemulator.queue.spi.QueueBinding;
import io.github.dliemulator.queue.wire.RunAction;
import io.github.dliemulator.queue.wire.RunAction.Action;
import io.github.dliemulator.quota.Quotas;
import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.Attempts;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.chance.Change;
import io.github.dliemulator.simulation.chance.Dice.Die;
import io.github.dliemulator.simulation.script.Fates;
import io.github.dliemulator.simulation.script.Subject;
import io.github.dliemulator.simulation.script.Usual;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.web.Done;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is done to queues that are there: each change decides at once when it is over and what is then. */
@Component
public class QueueChanges {

    private static final String KIND = "queue action";

    private final Queues queues;
    private final QueueRules rules;
    private final Attempts attempts;
    private final Quotas quotas;
    private final Fates fates;
    private final ObjectProvider<QueueBinding> bindings;

    QueueChanges(
            Queues queues,
            QueueRules rules,
            Attempts attempts,
            Quotas quotas,
            Fates fates,
            ObjectProvider<QueueBinding> bindings) {
        this.queues = queues;
        this.rules = rules;
        this.attempts = attempts;
        this.quotas = quotas;
        this.fates = fates;
        this.bindings = bindings;
    }

    @AtomicChange
    RunAction.Outcome run(World world, String name, RunAction request) {
        Queue queue = queues.existing(world, name);
        Die die = attempts.begin(world, KIND, queue.name());
        return request.action() == Action.RESTART
                ? restart(world, queue, die, request.cancelsJobs())
                : scale(world, queue, die, request);
    }

    private RunAction.Restarting restart(World world, Queue queue, Die die, boolean forced) {
        rules.requireRestartable(queue, world.now());
        if (!forced) {
            queues.requireIdle(world, queue);
        }
        pass(world, queue, die, RESTARTING, "restarted");
        return forced ? RunAction.Restarting.byJob(die.uuid("job id")) : RunAction.Restarting.plainly();
    }

    private RunAction.Scaling scale(World world, Queue queue, Die die, RunAction request) {
        int target = rules.requireScalable(queue, request, world.now());
        String done = request.action() == Action.SCALE_OUT ? "scaled out" : "scaled in";
        Sizing scaled = queue.sizing().scale(target, passage(world, queue, die, SCALING, done, QUEUE_SCALING));
        quotas.require(world, CU, queue.growth(scaled));
        queue.resize(scaled);
        return new RunAction.Scaling(queue.name(), true);
    }

    @AtomicChange
    Done changeCidr(World world, String name, Cidr cidr) {
        moveTo(world, name, cidr);
        return Done.silently();
    }

    /** Moves a queue to another network; call it within a change. */
    public void moveTo(World world, String name, Cidr cidr) {
        Queue queue = queues.existing(world, name);
        rules.requireMovable(queue, cidr, world.now());
        queues.requireIdle(world, queue);
        if (bindings.stream().anyMatch(binding -> binding.isBound(world, queue.name()))) {
            throw RESTRICTED.because(
                    "The queue %s is bound to an enhanced datasource connection and keeps its CIDR", queue.name());
        }
        queue.moveTo(cidr);
        pass(world, queue, attempts.begin(world, KIND, queue.name()), ASSIGNING, "moved to " + cidr);
    }

    /** The cluster comes up anew, and until then the queue is in another state. */
    private void pass(World world, Queue queue, Die die, QueueStatus state, String done) {
        queue.resize(queue.sizing().pass(passage(world, queue, die, state, done, QUEUE_RESTART)));
    }

    private Timeline<QueueStatus> passage(
            World world, Queue queue, Die die, QueueStatus state, String done, Change change) {
        Usual<QueueStatus> usual = Usual.of(
                state,
                done,
                world.now(),
                world.timing().delay(change, die),
                AVAILABLE,
                world.timing().reason(change));
        return fates.decide(world, Subject.of(Queues.KIND, queue.name()), List.of(), die, usual)
                .timeline();
    }

    /** The plans of a queue, and when each ran last; nothing when there is no such queue. */
    public Optional<Plans> plans(World world, String name) {
        return queues.find(world, name)
                .map(queue -> queue.sizing().settled(world.now()).plans());
    }

    /**
     * Changes the plans of queues; call it within a change.
     *
     * @param change told a queue's name and what plans it has
     */
    public void changePlans(World world, Collection<String> names, BiFunction<String, Plans, Plans> change) {
        for (Queue queue : queues.allExisting(world, names)) {
            Sizing settled = queue.sizing().settled(world.now());
            Sizing planned = settled.with(change.apply(queue.name(), settled.plans()));
            requireWithinQuota(world, planned, queue.growth(planned));
            queue.resize(planned);
        }
    }

    /** A plan reserves its CUs from the moment it is made. */
    private void requireWithinQuota(World world, Sizing planned, int growth) {
        if (!quotas.allows(world, CU, growth)) {
            throw FAILED.because(
                    "Queue plans create failed. The plan %s target cu is out of quota",
                    planned.plans().largest().map(Plan::name).orElseThrow());
        }
    }

    /**
     * Refuses queues that can have no plans; call it within a change.
     *
     * @throws io.github.dliemulator.web.refusal.DliException for the preset queue and those in pools, and where the rules are
     *     strict for small ones and those that no job has run on
     */
    public void requirePlannable(World world, Collection<String> names) {
        queues.allExisting(world, names).forEach(queue -> rules.requirePlannable(queue, world.now()));
    }

    /** Whether a queue can be so large. */
    public boolean allows(int cus) {
        return rules.allows(cus);
    }

    /** The properties that are set on a queue, by key. */
    public Map<String, String> properties(World world, String name) {
        return queues.existing(world, name).properties();
    }

    /**
     * Changes the properties of a queue; call it within a change.
     *
     * @param change told how many CUs the queue has and what is set
     */
    public void changeProperties(
            World world, String name, BiFunction<Integer, Map<String, String>, Map<String, String>> change) {
        Queue queue = queues.existing(world, name);
        rules.requireWithProperties(queue);
        queue.requireAvailable(world.now());
        queue.setProperties(change.apply(queue.cusAt(world.now()), queue.properties()));
    }
}
