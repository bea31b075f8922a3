package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.PeerStatus.ACTIVE;
import static io.github.dliemulator.connection.peer.PeerStatus.CREATING;
import static io.github.dliemulator.connection.peer.PeerStatus.FAILED;
import static io.github.dliemulator.simulation.chance.Change.PEERING;
import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.connection.peer.Peer.Course;
import io.github.dliemulator.queue.BindableQueue;
import io.github.dliemulator.queue.QueueDeleted;
import io.github.dliemulator.queue.Queues;
import io.github.dliemulator.simulation.Attempts;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.chance.Dice.Die;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.web.refusal.DliException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What connections bind: one peering for each queue. */
@Component
public class Peers {

    private static final String KIND = "peer";

    /** What a peering says that does not find its destination (dli_03_0237). */
    private static final String NO_SUBNET =
            "Failed to get subnet %1$s. Response code : 404, message : {\"code\":\"VPC.0202\",\"message\":"
                    + "\"Query resource by id %1$s fail.the subnet could not be found.\"}";

    private final PeerRepository peers;
    private final Queues queues;
    private final Attempts attempts;

    Peers(PeerRepository peers, Queues queues, Attempts attempts) {
        this.peers = peers;
        this.queues = queues;
        this.attempts = attempts;
    }

    /**
     * Binds queues, all or none; a queue that is bound already stays so, unless its peering failed.
     *
     * @return the names of the queues, as they are shown
     */
    public List<String> bind(World world, Destination destination, Collection<String> queueNames, boolean initial) {
        Map<String, Peer> bound = byQueue(destination);
        List<BindableQueue> wanted = queues.bindable(world, queueNames);
        wanted.forEach(queue -> bind(world, destination, queue, bound.get(queue.name()), initial));
        return wanted.stream().map(BindableQueue::name).toList();
    }

    private void bind(
            World world, Destination destination, BindableQueue queue, @Nullable Peer bound, boolean initial) {
        if (bound != null && !bound.hasFailed(world.now())) {
            return;
        }
        Die die = attempts.begin(world, KIND, id(destination.connectionId(), queue.name()));
        Course course = course(world, destination, queue, die);
        if (bound == null) {
            peers.save(new Peer(destination, queue.name(), initial, die, course));
        } else {
            bound.retry(die, course);
        }
    }

    /** The peering starts when the queue is up, and then takes its own time. */
    private static Course course(World world, Destination destination, BindableQueue queue, Die die) {
        boolean fails = world.timing().fails(PEERING, die);
        Timeline<PeerStatus> lifecycle = Timeline.of(CREATING, world.now(), "bound")
                .then(
                        fails ? FAILED : ACTIVE,
                        queue.readyAt().plus(world.timing().delay(PEERING, die)),
                        "%s after queue %s is up, at %s"
                                .formatted(world.timing().reason(PEERING), queue.name(), queue.readyAt()));
        return new Course(lifecycle, fails ? NO_SUBNET.formatted(destination.networkId()) : "");
    }

    /**
     * Unbinds queues, all or none.
     *
     * @return the names of the queues, as they are shown
     */
    public List<String> unbind(Destination destination, Collection<String> queueNames) {
        Map<String, Peer> bound = byQueue(destination);
        List<String> names =
                queueNames.stream().map(Queues::canonical).distinct().toList();
        peers.deleteAll(names.stream()
                .map(name -> Optional.ofNullable(bound.get(name)).orElseThrow(() -> notBound(destination, name)))
                .toList());
        return names;
    }

    /** The peers of each of these connections, in the order in which they were bound. */
    public Map<String, List<PeerView>> seenBy(World world, Collection<String> connectionIds) {
        return of(world.projectId(), connectionIds).stream()
                .sorted(Comparator.comparing(Peer::boundAt).thenComparing(Peer::queueName))
                .collect(groupingBy(Peer::connectionId, mapping(peer -> peer.seenAt(world.now()), toList())));
    }

    /** No database takes a question with any number of ids. */
    private List<Peer> of(String projectId, Collection<String> connectionIds) {
        return connectionIds.size() <= 1000
                ? peers.findByProjectIdAndConnectionIdIn(projectId, connectionIds)
                : peers.findByProjectIdOrderByConnectionIdAscQueueNameAsc(projectId);
    }

    public Stream<Resource> resources(String projectId) {
        return peers.findByProjectIdOrderByConnectionIdAscQueueNameAsc(projectId).stream()
                .map(peer -> new Resource(KIND, id(peer.connectionId(), peer.queueName()), peer.lifecycle()));
    }

    public boolean anyIsBeingCreated(Destination destination, Instant now) {
        return of(destination.projectId(), List.of(destination.connectionId())).stream()
                .anyMatch(peer -> peer.delaysItsConnection(now));
    }

    public void forget(Destination destination) {
        peers.deleteOfConnection(destination.projectId(), destination.connectionId());
    }

    @EventListener
    void letGo(QueueDeleted deleted) {
        peers.deleteOfQueue(deleted.world().projectId(), deleted.queueName());
    }

    private Map<String, Peer> byQueue(Destination destination) {
        return of(destination.projectId(), List.of(destination.connectionId())).stream()
                .collect(toMap(Peer::queueName, Function.identity()));
    }

    private static String id(String connectionId, String queueName) {
        return connectionId + "/" + queueName;
    }

    private static DliException notBound(Destination destination, String queueName) {
        return INVALID_PARAMETER.because(
                "The queue %s is not bound to the connection %s", queueName, destination.connectionId());
    }
}
