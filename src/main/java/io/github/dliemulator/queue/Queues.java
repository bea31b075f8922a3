package io.github.dliemulator.queue;

import static io.github.dliemulator.queue.QueueStatus.ASSIGNING;
import static io.github.dliemulator.queue.QueueStatus.AVAILABLE;
import static io.github.dliemulator.simulation.chance.Change.QUEUE_START;
import static io.github.dliemulator.tag.ResourceType.DLI_QUEUE;
import static io.github.dliemulator.web.refusal.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.refusal.DliError.BUSY;
import static io.github.dliemulator.web.refusal.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.refusal.DliError.NO_SUCH_OBJECT;

import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.Attempts;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.WorldOpened;
import io.github.dliemulator.simulation.chance.Dice.Die;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Simulated;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.web.Done;
import io.github.dliemulator.web.Naming;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.web.refusal.DliException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** All queues: how they come, are seen and go. */
@Component
@Order(20)
public class Queues implements Simulated {

    private static final String KIND = "queue";

    private final QueueRepository queues;
    private final QueueSettings settings;
    private final Attempts attempts;
    private final Tags tags;
    private final ObjectProvider<QueueWork> work;
    private final ApplicationEventPublisher events;

    Queues(
            QueueRepository queues,
            QueueSettings settings,
            Attempts attempts,
            Tags tags,
            ObjectProvider<QueueWork> work,
            ApplicationEventPublisher events) {
        this.queues = queues;
        this.settings = settings;
        this.attempts = attempts;
        this.tags = tags;
        this.work = work;
        this.events = events;
    }

    /** Names are stored and shown in lower case. */
    public static String canonical(String name) {
        return Naming.canonical(name);
    }

    @AtomicChange
    QueueView.Created create(World world, CreateQueue request) {
        settings.requireSize(request);
        if (queues.findById(new Queue.Key(world.projectId(), request.name())).isPresent()) {
            throw ALREADY_EXISTS.because("The queue %s already exists", request.name());
        }
        Die die = attempts.begin(world, KIND, request.name());
        queues.save(new Queue(world, request, die, starting(world, die)));
        tags.put(world, DLI_QUEUE, request.name(), request.givenTags());
        events.publishEvent(new QueueCreated(world, request.name(), request.poolName(), request.cuCount()));
        return new QueueView.Created(request.name());
    }

    QueueView.Page list(World world, QueueFilter filter, Paging paging) {
        return new QueueView.Page(
                queues.findBy(matching(world, filter), query -> paging.of(query, filter.order().sort)).stream()
                        .map(Queue::item)
                        .toList());
    }

    QueueView.Detail show(World world, String name) {
        return queues.findById(new Queue.Key(world.projectId(), canonical(name)))
                .orElseThrow(() -> noQueue(name))
                .detail();
    }

    /**
     * The name of a queue that is there, as it is shown.
     *
     * @throws io.github.dliemulator.web.refusal.DliException when there is none
     */
    public String require(World world, String name) {
        return show(world, name).queueName();
    }

    @AtomicChange
    Done delete(World world, String name) {
        Queue queue = queues.findForChangeByProjectIdAndQueueName(world.projectId(), canonical(name))
                .orElseThrow(() -> noQueue(name));
        if (queue.isDefault()) {
            throw NOT_SUPPORTED.because("The preset queue default cannot be deleted");
        }
        if (work.stream().anyMatch(jobs -> jobs.isUnderWay(world, queue.name()))) {
            throw BUSY.plainly();
        }
        events.publishEvent(new QueueDeleted(world, queue.name()));
        tags.forget(world, DLI_QUEUE, queue.name());
        queues.delete(queue);
        return Done.silently();
    }

    /**
     * The queues that a connection asks to bind; until the change is over nobody else changes them.
     *
     * @throws io.github.dliemulator.web.DliException when one of them does not exist, is preset or is shared
     */
    public List<BindableQueue> bindable(World world, Collection<String> names) {
        List<String> wanted = names.stream().map(Queues::canonical).distinct().toList();
        Map<String, Queue> found =
                queues.findForChangeByProjectIdAndQueueNameInOrderByQueueName(world.projectId(), wanted).stream()
                        .collect(Collectors.toMap(Queue::name, Function.identity()));
        return wanted.stream()
                .map(name -> Optional.ofNullable(found.get(name)).orElseThrow(() -> noQueue(name)))
                .map(queue -> queue.bindable(world.now()))
                .toList();
    }

    @Override
    public Stream<Resource> resources(String projectId) {
        return queues.findByProjectIdOrderByQueueName(projectId).stream()
                .map(queue -> new Resource(KIND, queue.name(), queue.lifecycle()));
    }

    @EventListener
    void preset(WorldOpened opened) {
        World world = opened.world();
        Die die = attempts.begin(world, KIND, Queue.DEFAULT);
        queues.save(new Queue(world, CreateQueue.preset(), die, Timeline.of(AVAILABLE, world.now(), "preset")));
    }

    private static Timeline<QueueStatus> starting(World world, Die die) {
        return Timeline.of(ASSIGNING, world.now(), "created")
                .then(
                        AVAILABLE,
                        world.now().plus(world.timing().delay(QUEUE_START, die)),
                        world.timing().reason(QUEUE_START));
    }

    private Specification<Queue> matching(World world, QueueFilter filter) {
        Specification<Queue> ofType = (queue, query, is) -> is.and(
                is.equal(queue.get("projectId"), world.projectId()),
                filter.type().only == null ? is.conjunction() : is.equal(queue.get("queueType"), filter.type().only));
        return ofType.and(tags.having(DLI_QUEUE, filter.tags(), "queueName"));
    }

    static DliException noQueue(String name) {
        return NO_SUCH_OBJECT.because("There is no queue named %s", name);
    }
}
