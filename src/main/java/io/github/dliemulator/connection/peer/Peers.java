package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.BoundKind.QUEUE;
import static io.github.dliemulator.connection.peer.PeerStatus.ACTIVE;
import static io.github.dliemulator.connection.peer.PeerStatus.CREATING;
import static io.github.dliemulator.connection.peer.PeerStatus.FAILED;
import static io.github.dliemulator.simulation.chance.Change.PEERING;
import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.refusal.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.refusal.DliError.NO_SUCH_OBJECT;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.dliemulator.connection.peer.Peer.Course;
import io.github.dliemulator.queue.BindableQueue;
import io.github.dliemulator.queue.Queues;
import io.github.dliemulator.simulation.Attempts;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.chance.Dice.Die;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Timeline;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What connections bind: one peering for each queue that stands alone, and for each pool. */
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
     * Binds queues and pools, all or none; what is bound already stays so, unless its peering failed.
     *
     * @return the names of what was to be bound, as they are shown
     */
    public List<String> bind(World world, Destination destination, BindRequest request, boolean initial) {
        request.givenPools().stream().findFirst().ifPresent(pool -> {
            throw NO_SUCH_OBJECT.because("There is no elastic resource pool named %s", pool);
        });
        List<BindableQueue> wantedQueues = queues.bindable(world, request.givenQueues());
        List<Peer> present = of(world, List.of(destination.connectionId()));
        wantedQueues.stream()
                .map(queue -> new Bound(QUEUE, queue.name(), queue.readyAt()))
                .distinct()
                .forEach(bound -> bind(world, destination, bound, find(present, bound.kind(), bound.name()), initial));
        return wantedQueues.stream().map(BindableQueue::name).toList();
    }

    private void bind(World world, Destination destination, Bound bound, Optional<Peer> present, boolean initial) {
        if (present.isPresent() && !present.get().is(FAILED, world.now())) {
            return;
        }
        Die die = attempts.begin(world, KIND, destination.connectionId() + "/" + bound.name());
        Course course = course(world, destination, bound, die);
        present.ifPresentOrElse(
                peer -> peer.retry(die, course),
                () -> peers.save(new Peer(world, destination, bound, initial, die, course)));
    }

    /** The peering starts when the queue or the pool is up, and then takes its own time. */
    private static Course course(World world, Destination destination, Bound bound, Die die) {
        boolean fails = world.timing().fails(PEERING, die);
        Timeline<PeerStatus> lifecycle = Timeline.of(CREATING, world.now(), "bound")
                .then(
                        fails ? FAILED : ACTIVE,
                        bound.readyAt().plus(world.timing().delay(PEERING, die)),
                        bound.reason(world.timing().reason(PEERING)));
        return new Course(lifecycle, fails ? NO_SUBNET.formatted(destination.networkId()) : "");
    }

    /**
     * Unbinds queues and pools, all or none. A queue that lives in a pool is bound as its pool.
     *
     * @return the names of what was to be unbound, as they are shown
     */
    public List<String> unbind(World world, Destination destination, BindRequest request) {
        request.givenPools().stream().findFirst().ifPresent(pool -> {
            throw INVALID_PARAMETER.because(
                    "The elastic resource pool %s is not bound to the connection %s", pool, destination.connectionId());
        });
        List<Peer> present = of(world, List.of(destination.connectionId()));
        List<String> names =
                request.givenQueues().stream().map(Queues::canonical).distinct().toList();
        List<Peer> unbound = names.stream()
                .map(name -> find(present, QUEUE, name)
                        .orElseThrow(() -> INVALID_PARAMETER.because(
                                "The queue %s is not bound to the connection %s", name, destination.connectionId())))
                .distinct()
                .toList();
        unbound.forEach(peer -> requireUnbindable(peer, world.now()));
        peers.deleteAll(unbound);
        return names;
    }

    /** dli_01_0555. */
    private static void requireUnbindable(Peer peer, Instant now) {
        if (peer.isOfPool() && peer.is(FAILED, now)) {
            throw NOT_SUPPORTED.because(
                    "The peering of elastic resource pool %s failed, which cannot be unbound", peer.name());
        }
    }

    /** The peers that this project has in each of these connections. */
    public Map<String, PeerViews> seenBy(World world, Collection<String> connectionIds) {
        return of(world, connectionIds).stream()
                .collect(groupingBy(
                        Peer::connectionId, collectingAndThen(toList(), ofOne -> PeerViews.of(ofOne, world.now()))));
    }

    /** The ids of the connections to which this queue has a peer that is ACTIVE. */
    public Stream<String> reachedBy(World world, String queueName) {
        return peers.findByProjectIdAndBoundKindAndBoundName(world.projectId(), QUEUE, queueName).stream()
                .filter(peer -> peer.is(ACTIVE, world.now()))
                .map(Peer::connectionId);
    }

    /** No database takes a question with any number of ids. */
    private List<Peer> of(World world, Collection<String> connectionIds) {
        return connectionIds.size() <= 1000
                ? peers.findByProjectIdAndConnectionIdIn(world.projectId(), connectionIds)
                : peers.findByProjectIdOrderByConnectionIdAscBoundNameAscBoundKindAsc(world.projectId());
    }

    public Stream<Resource> resources(String projectId) {
        return peers.findByProjectIdOrderByConnectionIdAscBoundNameAscBoundKindAsc(projectId).stream()
                .map(peer -> new Resource(KIND, peer.id(), peer.lifecycle()));
    }

    public boolean anyDelaysItsConnection(World world, Destination destination) {
        return of(world, List.of(destination.connectionId())).stream()
                .anyMatch(peer -> peer.delaysItsConnection(world.now()));
    }

    /** Lets go of what any project has bound. */
    public void forget(Destination destination) {
        peers.deleteOfConnection(destination.projectId(), destination.connectionId());
    }

    /** Lets go of what one project has bound. */
    public void forget(Destination destination, String projectId) {
        peers.deleteOfProject(projectId, destination.connectionId());
    }

    private static Optional<Peer> find(List<Peer> present, BoundKind kind, @Nullable String name) {
        return name == null
                ? Optional.empty()
                : present.stream().filter(peer -> peer.binds(kind, name)).findFirst();
    }
}
