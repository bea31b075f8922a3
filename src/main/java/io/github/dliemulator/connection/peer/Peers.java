package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.BoundKind.POOL;
import static io.github.dliemulator.connection.peer.BoundKind.QUEUE;
import static io.github.dliemulator.connection.peer.PeerStatus.ACTIVE;
import static io.github.dliemulator.connection.peer.PeerStatus.FAILED;
import static io.github.dliemulator.tag.ResourceType.DLI_ENHANCED_DATASOURCE;
import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.refusal.DliError.NOT_SUPPORTED;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.dliemulator.pool.Pools;
import io.github.dliemulator.queue.BindableQueue;
import io.github.dliemulator.queue.Queues;
import io.github.dliemulator.simulation.Attempts;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.chance.Dice.Die;
import io.github.dliemulator.simulation.script.Cue;
import io.github.dliemulator.simulation.script.Fate;
import io.github.dliemulator.tag.Inscriptions;
import io.github.dliemulator.web.Naming;
import io.github.dliemulator.web.refusal.DliException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What connections bind: one peering for each queue that stands alone, and for each pool. */
@Component
public class Peers {

    static final String KIND = "peer";

    private final PeerRepository peers;
    private final PeerReader reader;
    private final PeerRemoval removal;
    private final Queues queues;
    private final Pools pools;
    private final Courses courses;
    private final Attempts attempts;
    private final Inscriptions inscriptions;

    Peers(
            PeerRepository peers,
            PeerReader reader,
            PeerRemoval removal,
            Queues queues,
            Pools pools,
            Courses courses,
            Attempts attempts,
            Inscriptions inscriptions) {
        this.peers = peers;
        this.reader = reader;
        this.removal = removal;
        this.courses = courses;
        this.queues = queues;
        this.pools = pools;
        this.attempts = attempts;
        this.inscriptions = inscriptions;
    }

    /**
     * Binds queues and pools, all or none; what is bound already stays so, unless its peering failed.
     *
     * @return the names of what was to be bound, as they are shown
     */
    public List<String> bind(World world, Destination destination, BindRequest request, boolean initial) {
        List<BindableQueue> wantedQueues = queues.bindable(world, request.givenQueues());
        List<String> wantedPools =
                request.givenPools().stream().map(Naming::canonical).distinct().toList();
        List<Peer> present = of(world, destination);
        Inscribed inscribed = inscribed(world, destination);
        Stream.concat(standingAlone(wantedQueues), pools(world, wantedQueues, wantedPools))
                .forEach(bound -> bind(
                        world,
                        destination,
                        bound,
                        inscribed.about(bound),
                        find(present, bound.kind(), bound.name()),
                        initial));
        return Stream.concat(wantedQueues.stream().map(BindableQueue::name), wantedPools.stream())
                .toList();
    }

    private static Stream<Bound> standingAlone(List<BindableQueue> queues) {
        return queues.stream()
                .filter(queue -> queue.pool() == null)
                .map(queue -> new Bound(
                        QUEUE, queue.name(), queue.cidr(), queue.cidrIsChosen(), queue.readyAt(), queue.heldFrom()));
    }

    /** A queue that lives in a pool is bound as its pool. */
    private Stream<Bound> pools(World world, List<BindableQueue> queues, List<String> names) {
        Stream<String> lived = queues.stream().map(BindableQueue::pool).filter(Objects::nonNull);
        return pools.bindable(world, Stream.concat(names.stream(), lived).toList()).stream()
                .map(pool -> new Bound(
                        POOL, pool.name(), pool.cidrInVpc(), pool.cidrIsChosen(), pool.readyAt(), pool.heldFrom()));
    }

    private Inscribed inscribed(World world, Destination destination) {
        return new Inscribed(
                inscriptions,
                destination,
                inscriptions.written(destination.projectId(), List.of(DLI_ENHANCED_DATASOURCE), KIND),
                inscriptions.written(world.projectId(), List.of(QUEUE.type(), POOL.type()), KIND));
    }

    private void bind(
            World world,
            Destination destination,
            Bound bound,
            List<Cue> written,
            Optional<Peer> present,
            boolean initial) {
        if (present.isPresent() && !present.get().is(FAILED, world.now())) {
            return;
        }
        Die die = attempts.begin(world, KIND, destination.connectionId() + "/" + bound.name());
        Fate<PeerStatus> fate = courses.decide(world, destination, bound, written, die);
        present.ifPresentOrElse(
                peer -> peer.retry(bound, die, fate),
                () -> peers.save(new Peer(world, destination, bound, initial, die, fate)));
    }

    /**
     * Unbinds queues and pools, all or none. A queue that lives in a pool is bound as its pool.
     *
     * @return the names of what was to be unbound, as they are shown
     */
    public List<String> unbind(World world, Destination destination, BindRequest request) {
        List<Peer> present = of(world, destination);
        List<String> wantedQueues =
                request.givenQueues().stream().map(Naming::canonical).distinct().toList();
        List<String> wantedPools =
                request.givenPools().stream().map(Naming::canonical).distinct().toList();
        List<Peer> unbound = Stream.concat(
                        wantedQueues.stream()
                                .map(name -> ofQueue(world, present, name)
                                        .orElseThrow(() -> notBound(destination, "queue", name))),
                        wantedPools.stream()
                                .map(name -> find(present, POOL, name)
                                        .orElseThrow(() -> notBound(destination, "elastic resource pool", name))))
                .distinct()
                .toList();
        unbound.forEach(peer -> requireUnbindable(peer, world.now()));
        peers.deleteAll(unbound);
        return Stream.concat(wantedQueues.stream(), wantedPools.stream()).toList();
    }

    private Optional<Peer> ofQueue(World world, List<Peer> present, String name) {
        return find(present, QUEUE, name).or(() -> queues.pool(world, name).flatMap(pool -> find(present, POOL, pool)));
    }

    private static DliException notBound(Destination destination, String kind, String name) {
        return INVALID_PARAMETER.because(
                "The %s %s is not bound to the connection %s", kind, name, destination.connectionId());
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
        return reader.of(world.projectId(), connectionIds).stream()
                .collect(groupingBy(
                        SeenPeer::connectionId,
                        collectingAndThen(toList(), ofOne -> PeerViews.of(ofOne, world.now()))));
    }

    /** The ids of the connections to which this queue, or the pool that it lives in, has a peer that is ACTIVE. */
    public Stream<String> reachedBy(World world, String queueName) {
        return Stream.concat(
                        bound(world, QUEUE, queueName),
                        queues.pool(world, queueName).stream().flatMap(pool -> bound(world, POOL, pool)))
                .filter(peer -> peer.is(ACTIVE, world.now()))
                .map(Peer::connectionId)
                .distinct();
    }

    private Stream<Peer> bound(World world, BoundKind kind, String name) {
        return peers.findByProjectIdAndBoundKindAndBoundName(world.projectId(), kind, name).stream();
    }

    /** The ids of the connections that bind this queue as one that stands alone. */
    public List<String> binding(World world, String queueName) {
        return bound(world, QUEUE, queueName).map(Peer::connectionId).toList();
    }

    /** Lets the pool that a queue has moved into take the queue's place. */
    public void replace(World world, Destination destination, String queueName, String poolName) {
        find(of(world, destination), QUEUE, queueName).ifPresent(peer -> {
            boolean initial = peer.delaysItsConnection(world.now());
            peers.deleteAll(List.of(peer));
            bind(world, destination, new BindRequest(null, List.of(poolName)), initial);
        });
    }

    private List<Peer> of(World world, Destination destination) {
        return peers.findByProjectIdAndConnectionId(world.projectId(), destination.connectionId());
    }

    public boolean anyDelaysItsConnection(World world, Destination destination) {
        return of(world, destination).stream().anyMatch(peer -> peer.delaysItsConnection(world.now()));
    }

    /** Lets go of what any project has bound. */
    public void forget(Destination destination) {
        removal.ofConnection(destination.projectId(), destination.connectionId());
    }

    /** Lets go of what one project has bound. */
    public void forget(Destination destination, String projectId) {
        removal.ofProject(projectId, destination.connectionId());
    }

    private static Optional<Peer> find(List<Peer> present, BoundKind kind, String name) {
        return present.stream().filter(peer -> peer.binds(kind, name)).findFirst();
    }
}
