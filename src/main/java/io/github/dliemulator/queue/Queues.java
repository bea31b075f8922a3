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
import static io.github.dliemulator.web.error.DliError.QUEUE_BUSY;

import io.github.dliemulator.pool.Pools;
import io.github.dliemulator.queue.api.CreateQueue;
import io.github.dliemulator.queue.api.QueueFilter;
import io.github.dliemulator.queue.api.QueueType;
import io.github.dliemulator.queue.api.QueueView;
import io.github.dliemulator.queue.api.QueueView.Item;
import io.github.dliemulator.queue.scaling.QueueStatus;
import io.github.dliemulator.queue.spi.QueueCreated;
import io.github.dliemulator.queue.spi.QueueDeleted;
import io.github.dliemulator.queue.spi.RunningJobs;
import io.github.dliemulator.quota.Quotas;
import io.github.dliemulator.script.AppliedScript;
import io.github.dliemulator.script.DefaultTransition;
import io.github.dliemulator.script.OutcomeResolver;
import io.github.dliemulator.script.ScriptTarget;
import io.github.dliemulator.tag.ScriptAnnotations;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.ResourceRandoms;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldCreated;
import io.github.dliemulator.world.WorldTransactions;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All queues: how they come, are seen and go. */
@Component
public class Queues {

    /** State that a queue can be forced into: as if a job had run on it. */
    static final String USED = "USED";

    public static final ResourceKind KIND = ResourceKind.of("queue", "Queues")
            .asHoldable(AVAILABLE.name(), USED)
            .withCollection("/queues", "queue_name", "queue_names", "queues");

    private final QueueRepository queues;
    private final QueueQueries queries;
    private final QueueProperties properties;
    private final ResourceRandoms randoms;
    private final Tags tags;
    private final Quotas quotas;
    private final Pools pools;
    private final ScriptAnnotations scriptAnnotations;
    private final OutcomeResolver outcomeResolver;
    private final ObjectProvider<RunningJobs> runningJobs;
    private final ApplicationEventPublisher events;
    private final WorldTransactions transactions;

    Queues(
            QueueRepository queues,
            QueueQueries queries,
            QueueProperties properties,
            ResourceRandoms randoms,
            Tags tags,
            Quotas quotas,
            Pools pools,
            ScriptAnnotations scriptAnnotations,
            OutcomeResolver outcomeResolver,
            ObjectProvider<RunningJobs> runningJobs,
            ApplicationEventPublisher events,
            WorldTransactions transactions) {
        this.queues = queues;
        this.queries = queries;
        this.properties = properties;
        this.randoms = randoms;
        this.tags = tags;
        this.quotas = quotas;
        this.pools = pools;
        this.scriptAnnotations = scriptAnnotations;
        this.outcomeResolver = outcomeResolver;
        this.runningJobs = runningJobs;
        this.events = events;
        this.transactions = transactions;
    }

    QueueView.Created create(World entered, CreateQueue request) {
        return transactions.execute(entered, world -> {
            properties.requireValidCuCount(request);
            if (queues.findById(new Queue.Key(world.projectId(), request.name()))
                    .isPresent()) {
                throw ALREADY_EXISTS.exception("The queue %s already exists", request.name());
            }
            Optional.ofNullable(request.poolName()).ifPresent(pool -> pools.requireUsable(world, pool));
            quotas.requireCapacity(world, QUEUE, 1);
            quotas.requireCapacity(world, CU, request.hasPool() ? 0 : request.cuCount());
            RandomStream random = randoms.next(world, KIND, request.name());
            queues.save(new Queue(world, request, random, scheduleStart(world, request, random)));
            tags.add(world, DLI_QUEUE, request.name(), request.tagsOrEmpty());
            events.publishEvent(new QueueCreated(world, request.name(), request.poolName(), request.cuCount()));
            return new QueueView.Created(request.name());
        });
    }

    /** How many CUs a queue has is a matter of time, which no database knows of. */
    QueueView.Page list(World world, QueueFilter filter, Paging paging) {
        Comparator<Item> byCuCount = Comparator.comparing(Item::cuCount);
        return new QueueView.Page(
                switch (filter.order()) {
                    case QUEUE_NAME_ASC -> listByName(world, filter, false, paging);
                    case QUEUE_NAME_DESC -> listByName(world, filter, true, paging);
                    case CU_ASC -> paging.apply(listSorted(world, filter, byCuCount));
                    case CU_DESC -> paging.apply(listSorted(world, filter, byCuCount.reversed()));
                });
    }

    private List<Item> listByName(World world, QueueFilter filter, boolean descending, Paging paging) {
        QueueType type = filter.type().queueType;
        if (filter.tags().isEmpty()) {
            return queries.findItems(world, type, descending, paging);
        }
        Predicate<String> hasTags = tags.hasTags(world, DLI_QUEUE, filter.tags());
        return paging.apply(queries.findItems(world, type, descending, Paging.UNPAGED).stream()
                .filter(queue -> hasTags.test(queue.queueName()))
                .toList());
    }

    private List<Item> listSorted(World world, QueueFilter filter, Comparator<Item> order) {
        return listByName(world, filter, false, Paging.UNPAGED).stream()
                .sorted(order)
                .toList();
    }

    QueueView.Detail show(World world, String name) {
        return queries.findDetail(world, name).orElseThrow(() -> queueNotFound(name));
    }

    /** Who owns a queue. */
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
     * The name of a queue that is there, as it is shown.
     *
     * @throws io.github.dliemulator.web.error.DliException when there is none
     */
    public String require(World world, String name) {
        return requireQueue(world, name).name();
    }

    /** The pool that a queue lives in; nothing when it stands alone, or is not there. */
    public Optional<String> findPoolName(World world, String name) {
        return find(world, name).flatMap(Queue::poolName);
    }

    MessageResponse delete(World entered, String name) {
        return transactions.execute(entered, world -> {
            Queue queue = requireQueue(world, name);
            if (queue.isDefault()) {
                throw NOT_SUPPORTED.exception("The preset queue default cannot be deleted");
            }
            requireIdle(world, queue);
            events.publishEvent(new QueueDeleted(world, queue.name()));
            tags.deleteAll(world, DLI_QUEUE, queue.name());
            queues.delete(queue);
            return MessageResponse.empty();
        });
    }

    void requireIdle(World world, Queue queue) {
        if (runningJobs.stream().anyMatch(jobs -> jobs.hasRunningJob(world, queue.name()))) {
            throw QUEUE_BUSY.exception();
        }
    }

    /**
     * The queues that a connection asks to bind.
     *
     * @throws DliException when one of them does not exist, is preset or is shared
     */
    public List<BindableQueue> requireBindable(World world, Collection<String> names) {
        return requireQueues(world, names).stream()
                .map(queue -> queue.toBindable(world.now()))
                .toList();
    }

    List<Queue> requireQueues(World world, Collection<String> names) {
        return ResourceNames.findAll(names, name -> requireQueue(world, name));
    }

    @EventListener
    void createDefaultQueue(WorldCreated event) {
        World world = event.world();
        RandomStream random = randoms.next(world, KIND, CreateQueue.DEFAULT_NAME);
        queues.save(
                new Queue(world, CreateQueue.defaultQueue(), random, Timeline.of(AVAILABLE, world.now(), "preset")));
    }

    private Timeline<QueueStatus> scheduleStart(World world, CreateQueue request, RandomStream random) {
        DefaultTransition<QueueStatus> defaultTransition = DefaultTransition.of(
                ASSIGNING,
                "created",
                world.now(),
                world.timing().delay(QUEUE_START, random),
                AVAILABLE,
                world.timing().reason(QUEUE_START));
        List<AppliedScript> scripts = scriptAnnotations.findForNewResource(DLI_QUEUE, request.tagsOrEmpty(), KIND);
        return outcomeResolver
                .resolve(world, ScriptTarget.of(KIND, request.name()), scripts, random, defaultTransition)
                .timeline();
    }

    private static DliException queueNotFound(String name) {
        return NO_SUCH_OBJECT.exception("There is no queue named %s", name);
    }
}
