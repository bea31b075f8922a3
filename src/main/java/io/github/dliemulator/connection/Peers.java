package io.github.dliemulator.connection;

import static io.github.dliemulator.connection.PeerStatus.ACTIVE;
import static io.github.dliemulator.connection.PeerStatus.CREATING;
import static io.github.dliemulator.connection.PeerStatus.FAILED;
import static io.github.dliemulator.simulation.Change.PEERING;
import static io.github.dliemulator.web.DliError.INVALID_PARAMETER;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.connection.ConnectionView.PeerView;
import io.github.dliemulator.connection.Peer.Course;
import io.github.dliemulator.queue.BindableQueue;
import io.github.dliemulator.queue.QueueDeleted;
import io.github.dliemulator.queue.Queues;
import io.github.dliemulator.simulation.Attempts;
import io.github.dliemulator.simulation.Dice.Die;
import io.github.dliemulator.simulation.Resource;
import io.github.dliemulator.simulation.Timeline;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.web.DliException;
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
class Peers {

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
    List<String> bind(World world, Connection connection, Collection<String> queueNames, boolean initial) {
        Map<String, Peer> bound = byQueue(connection);
        List<BindableQueue> wanted = queues.bindable(world, queueNames);
        wanted.forEach(queue -> bind(world, connection, queue, bound.get(queue.name()), initial));
        return wanted.stream().map(BindableQueue::name).toList();
    }

    private void bind(World world, Connection connection, BindableQueue queue, @Nullable Peer bound, boolean initial) {
        if (bound != null && !bound.hasFailed(world.now())) {
            return;
        }
        Die die = attempts.begin(world, KIND, id(connection.id(), queue.name()));
        Course course = course(world, connection, queue, die);
        if (bound == null) {
            peers.save(new Peer(connection, queue.name(), initial, die, course));
        } else {
            bound.retry(die, course);
        }
    }

    /** The peering starts when the queue is up, and then takes its own time. */
    private static Course course(World world, Connection connection, BindableQueue queue, Die die) {
        Instant start = queue.readyAt().isAfter(world.now()) ? queue.readyAt() : world.now();
        boolean fails = world.timing().fails(PEERING, die);
        Timeline<PeerStatus> lifecycle = Timeline.of(CREATING, world.now(), "bound")
                .then(
                        fails ? FAILED : ACTIVE,
                        start.plus(world.timing().delay(PEERING, die)),
                        "%s after queue %s is up, at %s"
                                .formatted(world.timing().reason(PEERING), queue.name(), start));
        return new Course(lifecycle, fails ? NO_SUBNET.formatted(connection.destNetworkId()) : "");
    }

    /**
     * Unbinds queues, all or none.
     *
     * @return the names of the queues, as they are shown
     */
    List<String> unbind(Connection connection, Collection<String> queueNames) {
        Map<String, Peer> bound = byQueue(connection);
        List<String> names =
                queueNames.stream().map(Queues::canonical).distinct().toList();
        peers.deleteAll(names.stream()
                .map(name -> Optional.ofNullable(bound.get(name)).orElseThrow(() -> notBound(connection, name)))
                .toList());
        return names;
    }

    /** The peers of each of these connections, in the order in which they were bound. */
    Map<String, List<PeerView>> seenBy(World world, Collection<String> connectionIds) {
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

    Stream<Resource> resources(String projectId) {
        return peers.findByProjectIdOrderByConnectionIdAscQueueNameAsc(projectId).stream()
                .map(peer -> new Resource(KIND, id(peer.connectionId(), peer.queueName()), peer.lifecycle()));
    }

    boolean anyIsBeingCreated(Connection connection, Instant now) {
        return of(connection.projectId(), List.of(connection.id())).stream()
                .anyMatch(peer -> peer.delaysItsConnection(now));
    }

    void forget(Connection connection) {
        peers.deleteOfConnection(connection.projectId(), connection.id());
    }

    @EventListener
    void letGo(QueueDeleted deleted) {
        peers.deleteOfQueue(deleted.world().projectId(), deleted.queueName());
    }

    private Map<String, Peer> byQueue(Connection connection) {
        return of(connection.projectId(), List.of(connection.id())).stream()
                .collect(toMap(Peer::queueName, Function.identity()));
    }

    private static String id(String connectionId, String queueName) {
        return connectionId + "/" + queueName;
    }

    private static DliException notBound(Connection connection, String queueName) {
        return INVALID_PARAMETER.because("The queue %s is not bound to the connection %s", queueName, connection.id());
    }
}
