package io.github.dliemulator.queue;

import static io.github.dliemulator.queue.scaling.QueueStatus.ASSIGNING;
import static io.github.dliemulator.queue.scaling.QueueStatus.AVAILABLE;
import static io.github.dliemulator.quota.QuotaType.CU;
import static io.github.dliemulator.quota.QuotaType.QUEUE;
import static io.github.dliemulator.tag.ResourceType.DLI_QUEUE;
import static io.github.dliemulator.timeline.DelayedOperation.QUEUE_START;
import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;

import io.github.dliemulator.pool.Pools;
import io.github.dliemulator.provisioning.NewResource;
import io.github.dliemulator.provisioning.Provisioned;
import io.github.dliemulator.provisioning.Provisioning;
import io.github.dliemulator.queue.api.CreateQueue;
import io.github.dliemulator.queue.api.QueueFilter;
import io.github.dliemulator.queue.api.QueueView;
import io.github.dliemulator.queue.scaling.QueueStatus;
import io.github.dliemulator.queue.spi.QueueCreated;
import io.github.dliemulator.queue.spi.QueueDeleted;
import io.github.dliemulator.script.DefaultTransition;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Creates, reads and deletes queues. */
@Component
public class Queues {

    /** State that a queue can be forced into: as if a job had run on it. */
    static final String USED = "USED";

    public static final ResourceKind KIND = ResourceKind.of("queue", "Queues")
            .asHoldable(AVAILABLE.name(), USED)
            .withCollection("/queues", "queue_name", "queue_names", "queues");

    private final QueueRepository queues;
    private final QueueList list;
    private final QueueGuards guards;
    private final Provisioning provisioning;
    private final Pools pools;
    private final ApplicationEventPublisher events;
    private final WorldTransactions transactions;

    Queues(
            QueueRepository queues,
            QueueList list,
            QueueGuards guards,
            Provisioning provisioning,
            Pools pools,
            ApplicationEventPublisher events,
            WorldTransactions transactions) {
        this.queues = queues;
        this.list = list;
        this.guards = guards;
        this.provisioning = provisioning;
        this.pools = pools;
        this.events = events;
        this.transactions = transactions;
    }

    QueueView.Created create(World entered, CreateQueue request) {
        return transactions.execute(entered, world -> {
            guards.requireCreatable(request);
            if (queues.findById(new Queue.Key(world.projectId(), request.name()))
                    .isPresent()) {
                throw ALREADY_EXISTS.exception("The queue %s already exists", request.name());
            }
            Optional.ofNullable(request.poolName()).ifPresent(pool -> pools.requireUsable(world, pool));
            Provisioned<QueueStatus> start = provisioning.provision(
                    world,
                    toNewResource(request),
                    random -> DefaultTransition.of(world, QUEUE_START, random, ASSIGNING, "created", AVAILABLE));
            queues.save(
                    new Queue(world, request, start.random(), start.outcome().timeline()));
            events.publishEvent(new QueueCreated(world, request.name(), request.poolName(), request.cuCount()));
            return new QueueView.Created(request.name());
        });
    }

    private static NewResource toNewResource(CreateQueue request) {
        return new NewResource(
                KIND,
                DLI_QUEUE,
                request.name(),
                request.tagsOrEmpty(),
                Map.of(QUEUE, 1, CU, request.hasPool() ? 0 : request.cuCount()));
    }

    QueueView.Page list(World world, QueueFilter filter, Paging paging) {
        return list.find(world, filter, paging);
    }

    QueueView.Detail show(World world, String name) {
        return requireQueue(world, name).toDetail(world.now());
    }

    /** The owner of a queue. */
    public String owner(World world, String name) {
        return requireQueue(world, name).owner();
    }

    Optional<Queue> find(World world, String name) {
        return queues.findById(new Queue.Key(world.projectId(), ResourceNames.normalize(name)));
    }

    Queue requireQueue(World world, String name) {
        return find(world, name).orElseThrow(() -> queueNotFound(name));
    }

    /**
     * The name of a queue as it is stored.
     *
     * @throws io.github.dliemulator.web.error.DliException if there is no such queue
     */
    public String requireName(World world, String name) {
        return requireQueue(world, name).name();
    }

    /**
     * The queue that a job is submitted to. All users can submit jobs to the preset queue.
     *
     * @throws DliException DLI.0002 (unknown queue), DLI.0003 (not permitted), DLI.0007 (queue is not for SQL)
     */
    public JobQueue requireForSubmission(World world, String name) {
        Queue queue = requireQueue(world, name);
        if (!queue.isDefault()) {
            guards.requirePrivilege(world, queue, "SUBMIT_JOB");
        }
        return queue.toJobQueue(world.now());
    }

    /** Rejects a caller who must not cancel the jobs of other users on a queue. Has no effect if there is no such queue. */
    public void requireCancelPrivilege(World world, String name) {
        find(world, name).ifPresent(queue -> guards.requirePrivilege(world, queue, "CANCEL_JOB"));
    }

    /**
     * A queue as jobs see it.
     *
     * @throws DliException if there is no such queue, or it is not for SQL
     */
    public JobQueue requireJobQueue(World world, String name) {
        return requireQueue(world, name).toJobQueue(world.now());
    }

    /** The pool of a queue; empty for a standalone queue, or if there is no such queue. */
    public Optional<String> findPoolName(World world, String name) {
        return find(world, name).flatMap(Queue::poolName);
    }

    MessageResponse delete(World entered, String name) {
        return transactions.execute(entered, world -> {
            Queue queue = requireQueue(world, name);
            if (queue.isDefault()) {
                throw NOT_SUPPORTED.exception("The preset queue default cannot be deleted");
            }
            guards.requirePrivilege(world, queue, "DROP_QUEUE");
            guards.requireIdle(world, queue);
            events.publishEvent(new QueueDeleted(world, queue.name()));
            provisioning.deprovision(world, DLI_QUEUE, queue.name());
            queues.delete(queue);
            return MessageResponse.empty();
        });
    }

    /**
     * The queues that a connection is to bind.
     *
     * @throws DliException if one of them does not exist, is preset or is shared
     */
    public List<BindableQueue> requireBindable(World world, Collection<String> names) {
        return requireQueues(world, names).stream()
                .map(queue -> queue.toBindable(world.now()))
                .toList();
    }

    List<Queue> requireQueues(World world, Collection<String> names) {
        return ResourceNames.findAll(names, name -> requireQueue(world, name));
    }

    private static DliException queueNotFound(String name) {
        return NO_SUCH_OBJECT.exception("There is no queue named %s", name);
    }
}
