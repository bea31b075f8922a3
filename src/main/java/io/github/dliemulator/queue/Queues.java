package io.github.dliemulator.queue;

import static io.github.dliemulator.queue.sizing.QueueStatus.ASSIGNING;
import static io.github.dliemulator.queue.sizing.QueueStatus.AVAILABLE;
import static io.github.dliemulator.quota.QuotaType.CU;
import static io.github.dliemulator.quota.QuotaType.QUEUE;
import static io.github.dliemulator.simulation.chance.Change.QUEUE_START;
import static io.github.dliemulator.tag.ResourceType.DLI_QUEUE;
import static io.github.dliemulator.web.refusal.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.refusal.DliError.BUSY;
import static io.github.dliemulator.web.refusal.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.refusal.DliError.NO_SUCH_OBJECT;

import io.github.dliemulator.pool.Pools;
import io.github.dliemulator.queue.sizing.QueueStatus;
import io.github.dliemulator.queue.spi.QueueCreated;
import io.github.dliemulator.queue.spi.QueueDeleted;
import io.github.dliemulator.queue.spi.QueueWork;
import io.github.dliemulator.queue.wire.CreateQueue;
import io.github.dliemulator.queue.wire.QueueFilter;
import io.github.dliemulator.queue.wire.QueueType;
import io.github.dliemulator.queue.wire.QueueView;
import io.github.dliemulator.queue.wire.QueueView.Item;
import io.github.dliemulator.quota.Quotas;
import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.Attempts;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.WorldOpened;
import io.github.dliemulator.simulation.chance.Dice.Die;
import io.github.dliemulator.simulation.script.Cue;
import io.github.dliemulator.simulation.script.Fates;
import io.github.dliemulator.simulation.script.Subject;
import io.github.dliemulator.simulation.script.Usual;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.tag.Inscriptions;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.web.Done;
import io.github.dliemulator.web.Naming;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.web.refusal.DliException;
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

    static final String KIND = "queue";

    private final QueueRepository queues;
    private final QueueReader reader;
    private final QueueSettings settings;
    private final Attempts attempts;
    private final Tags tags;
    private final Quotas quotas;
    private final Pools pools;
    private final Inscriptions inscriptions;
    private final Fates fates;
    private final ObjectProvider<QueueWork> work;
    private final ApplicationEventPublisher events;

    Queues(
            QueueRepository queues,
            QueueReader reader,
            QueueSettings settings,
            Attempts attempts,
            Tags tags,
            Quotas quotas,
            Pools pools,
            Inscriptions inscriptions,
            Fates fates,
            ObjectProvider<QueueWork> work,
            ApplicationEventPublisher events) {
        this.queues = queues;
        this.reader = reader;
        this.settings = settings;
        this.attempts = attempts;
        this.tags = tags;
        this.quotas = quotas;
        this.pools = pools;
        this.inscriptions = inscriptions;
        this.fates = fates;
        this.work = work;
        this.events = events;
    }

    @AtomicChange
    QueueView.Created create(World world, CreateQueue request) {
        settings.requireSize(request);
        if (queues.findById(new Queue.Key(world.projectId(), request.name())).isPresent()) {
            throw ALREADY_EXISTS.because("The queue %s already exists", request.name());
        }
        Optional.ofNullable(request.poolName()).ifPresent(pool -> pools.admit(world, pool));
        quotas.require(world, QUEUE, 1);
        quotas.require(world, CU, request.goesIntoPool() ? 0 : request.cuCount());
        Die die = attempts.begin(world, KIND, request.name());
        queues.save(new Queue(world, request, die, starting(world, request, die)));
        tags.put(world, DLI_QUEUE, request.name(), request.givenTags());
        events.publishEvent(new QueueCreated(world, request.name(), request.poolName(), request.cuCount()));
        return new QueueView.Created(request.name());
    }

    /** How many CUs a queue has is a matter of time, which no database knows of. */
    QueueView.Page list(World world, QueueFilter filter, Paging paging) {
        Comparator<Item> bySize = Comparator.comparing(Item::cuCount);
        return new QueueView.Page(
                switch (filter.order()) {
                    case QUEUE_NAME_ASC -> byName(world, filter, false, paging);
                    case QUEUE_NAME_DESC -> byName(world, filter, true, paging);
                    case CU_ASC -> paging.of(inOrder(world, filter, bySize));
                    case CU_DESC -> paging.of(inOrder(world, filter, bySize.reversed()));
                });
    }

    private List<Item> byName(World world, QueueFilter filter, boolean descending, Paging paging) {
        QueueType type = filter.type().only;
        if (filter.tags().isEmpty()) {
            return reader.items(world, type, descending, paging);
        }
        Predicate<String> tagged = tags.having(world, DLI_QUEUE, filter.tags());
        return paging.of(reader.items(world, type, descending, Paging.WHOLE).stream()
                .filter(queue -> tagged.test(queue.queueName()))
                .toList());
    }

    private List<Item> inOrder(World world, QueueFilter filter, Comparator<Item> order) {
        return byName(world, filter, false, Paging.WHOLE).stream().sorted(order).toList();
    }

    QueueView.Detail show(World world, String name) {
        return reader.detail(world, name).orElseThrow(() -> noQueue(name));
    }

    /** Who owns a queue. */
    public String owner(World world, String name) {
        return existing(world, name).owner();
    }

    Optional<Queue> find(World world, String name) {
        return queues.findById(new Queue.Key(world.projectId(), Naming.canonical(name)));
    }

    Queue existing(World world, String name) {
        return find(world, name).orElseThrow(() -> noQueue(name));
    }

    /**
     * The name of a queue that is there, as it is shown.
     *
     * @throws io.github.dliemulator.web.refusal.DliException when there is none
     */
    public String require(World world, String name) {
        return existing(world, name).name();
    }

    /** The pool that a queue lives in; nothing when it stands alone, or is not there. */
    public Optional<String> pool(World world, String name) {
        return find(world, name).flatMap(Queue::pool);
    }

    @AtomicChange
    Done delete(World world, String name) {
        Queue queue = existing(world, name);
        if (queue.isDefault()) {
            throw NOT_SUPPORTED.because("The preset queue default cannot be deleted");
        }
        requireIdle(world, queue);
        events.publishEvent(new QueueDeleted(world, queue.name()));
        tags.forget(world, DLI_QUEUE, queue.name());
        queues.delete(queue);
        return Done.silently();
    }

    void requireIdle(World world, Queue queue) {
        if (work.stream().anyMatch(jobs -> jobs.isUnderWay(world, queue.name()))) {
            throw BUSY.plainly();
        }
    }

    /**
     * The queues that a connection asks to bind.
     *
     * @throws DliException when one of them does not exist, is preset or is shared
     */
    public List<BindableQueue> bindable(World world, Collection<String> names) {
        return allExisting(world, names).stream()
                .map(queue -> queue.bindable(world.now()))
                .toList();
    }

    List<Queue> allExisting(World world, Collection<String> names) {
        return Naming.each(names, name -> existing(world, name));
    }

    @EventListener
    void preset(WorldOpened opened) {
        World world = opened.world();
        Die die = attempts.begin(world, KIND, CreateQueue.DEFAULT);
        queues.save(new Queue(world, CreateQueue.preset(), die, Timeline.of(AVAILABLE, world.now(), "preset")));
    }

    private Timeline<QueueStatus> starting(World world, CreateQueue request, Die die) {
        Usual<QueueStatus> usual = Usual.of(
                ASSIGNING,
                "created",
                world.now(),
                world.timing().delay(QUEUE_START, die),
                AVAILABLE,
                world.timing().reason(QUEUE_START));
        List<Cue> written = inscriptions.onNew(DLI_QUEUE, request.name(), request.givenTags(), KIND);
        return fates.decide(world, Subject.of(KIND, request.name()), written, die, usual)
                .timeline();
    }

    private static DliException noQueue(String name) {
        return NO_SUCH_OBJECT.because("There is no queue named %s", name);
    }
}
