package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.BindTargetType.POOL;
import static io.github.dliemulator.connection.peer.BindTargetType.QUEUE;
import static io.github.dliemulator.connection.peer.ConnectionKinds.PEER;
import static io.github.dliemulator.connection.peer.PeerStatus.FAILED;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.dliemulator.pool.Pools;
import io.github.dliemulator.queue.BindableQueue;
import io.github.dliemulator.queue.Queues;
import io.github.dliemulator.script.AppliedScript;
import io.github.dliemulator.script.Outcome;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.ResourceRandoms;
import io.github.dliemulator.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Binds and unbinds queues and pools: a peer for each standalone queue, and for each pool. */
@Component
public class Peers {

    private final PeerRepository peers;
    private final Queues queues;
    private final Pools pools;
    private final PeeringPlanner planner;
    private final ResourceRandoms randoms;

    Peers(PeerRepository peers, Queues queues, Pools pools, PeeringPlanner planner, ResourceRandoms randoms) {
        this.peers = peers;
        this.planner = planner;
        this.queues = queues;
        this.pools = pools;
        this.randoms = randoms;
    }

    /**
     * Binds queues and pools, all or none. Existing peers stay; a failed peering starts again. Needs a transaction.
     *
     * @return the requested names in lower case
     */
    public List<String> bind(World world, Destination destination, BindRequest request, boolean initial) {
        List<BindableQueue> requestedQueues = queues.requireBindable(world, request.queueNames());
        List<String> requestedPools = request.poolNames();
        List<Peer> existing = findPeers(world, destination);
        PeerScripts peerScripts = planner.findScripts(world, destination);
        Stream.concat(standaloneTargets(requestedQueues), poolTargets(world, requestedQueues, requestedPools))
                .forEach(target -> bind(
                        world,
                        destination,
                        target,
                        peerScripts.forTarget(target),
                        find(existing, target.type(), target.name()),
                        initial));
        return Stream.concat(requestedQueues.stream().map(BindableQueue::name), requestedPools.stream())
                .toList();
    }

    private static Stream<BindTarget> standaloneTargets(List<BindableQueue> queues) {
        return queues.stream()
                .filter(queue -> queue.poolName() == null)
                .map(queue -> new BindTarget(
                        QUEUE, queue.name(), queue.cidr(), queue.cidrCustomized(), queue.readyAt(), queue.heldFrom()));
    }

    /** A queue in a pool is bound as its pool. */
    private Stream<BindTarget> poolTargets(World world, List<BindableQueue> queues, List<String> names) {
        Stream<String> poolsOfQueues =
                queues.stream().map(BindableQueue::poolName).filter(Objects::nonNull);
        return pools
                .requireBindable(
                        world, Stream.concat(names.stream(), poolsOfQueues).toList())
                .stream()
                .map(pool -> new BindTarget(
                        POOL, pool.name(), pool.cidrInVpc(), pool.cidrIsChosen(), pool.readyAt(), pool.heldFrom()));
    }

    private void bind(
            World world,
            Destination destination,
            BindTarget target,
            List<AppliedScript> scripts,
            Optional<Peer> existing,
            boolean initial) {
        if (existing.isPresent() && !existing.get().hasStatus(FAILED, world.now())) {
            return;
        }
        RandomStream random = randoms.next(world, PEER, destination.connectionId() + "/" + target.name());
        Outcome<PeerStatus> outcome = planner.plan(world, destination, target, scripts, random);
        existing.ifPresentOrElse(
                peer -> peer.retry(target, random, outcome),
                () -> peers.save(new Peer(world, destination, target, initial, random, outcome)));
    }

    /**
     * Unbinds queues and pools, all or none. A queue in a pool is unbound as its pool. Needs a transaction.
     *
     * @return the requested names in lower case
     */
    public List<String> unbind(World world, Destination destination, BindRequest request) {
        List<Peer> existing = findPeers(world, destination);
        List<String> requestedQueues = request.queueNames();
        List<String> requestedPools = request.poolNames();
        List<Peer> unbound = Stream.concat(
                        requestedQueues.stream()
                                .map(name -> findForQueue(world, existing, name)
                                        .orElseThrow(() -> notBound(destination, "queue", name))),
                        requestedPools.stream()
                                .map(name -> find(existing, POOL, name)
                                        .orElseThrow(() -> notBound(destination, "elastic resource pool", name))))
                .distinct()
                .toList();
        unbound.forEach(peer -> requireCanUnbind(peer, world.now()));
        peers.deleteAll(unbound);
        return Stream.concat(requestedQueues.stream(), requestedPools.stream()).toList();
    }

    private Optional<Peer> findForQueue(World world, List<Peer> existing, String name) {
        return find(existing, QUEUE, name)
                .or(() -> queues.findPoolName(world, name).flatMap(pool -> find(existing, POOL, pool)));
    }

    private static DliException notBound(Destination destination, String type, String name) {
        return INVALID_PARAMETER.exception(
                "The %s %s is not bound to the connection %s", type, name, destination.connectionId());
    }

    /** Rejects pools whose peering failed (dli_01_0555). */
    private static void requireCanUnbind(Peer peer, Instant now) {
        if (peer.isPoolPeer() && peer.hasStatus(FAILED, now)) {
            throw NOT_SUPPORTED.exception(
                    "The peering of elastic resource pool %s failed, which cannot be unbound", peer.boundName());
        }
    }

    /** The peers of a project in one connection. */
    public PeerViews findViews(World world, String connectionId) {
        return PeerViews.of(peers.findByProjectIdAndConnectionId(world.projectId(), connectionId), world.now());
    }

    /** The peers of a project by connection ID. */
    public Map<String, PeerViews> findViews(World world, List<String> connectionIds) {
        return peers.findByConnectionIds(world.projectId(), connectionIds.toArray(String[]::new)).stream()
                .collect(groupingBy(
                        Peer::connectionId,
                        collectingAndThen(
                                toList(), peersOfConnection -> PeerViews.of(peersOfConnection, world.now()))));
    }

    /** The peers of a queue, or of its pool, in the order of their connections. */
    public List<QueuePeer> findOfQueue(World world, String queueName) {
        return Stream.concat(
                        findByTarget(world, QUEUE, queueName),
                        queues.findPoolName(world, queueName).stream().flatMap(pool -> findByTarget(world, POOL, pool)))
                .sorted(Comparator.comparing(Peer::boundAt).thenComparing(Peer::id))
                .map(peer -> peer.toQueuePeer(world.now()))
                .toList();
    }

    private Stream<Peer> findByTarget(World world, BindTargetType type, String name) {
        return peers.findByProjectIdAndBoundKindAndBoundName(world.projectId(), type, name).stream();
    }

    /** The IDs of the connections that bind a queue as a standalone queue. */
    public List<String> findConnectionIds(World world, String queueName) {
        return findByTarget(world, QUEUE, queueName).map(Peer::connectionId).toList();
    }

    /** Binds the pool of a queue that moved into it, instead of the queue. */
    public void rebindToPool(World world, Destination destination, String queueName, String poolName) {
        find(findPeers(world, destination), QUEUE, queueName).ifPresent(peer -> {
            boolean initial = peer.isInitialAndPending(world.now());
            peers.deleteAll(List.of(peer));
            bind(world, destination, new BindRequest(null, List.of(poolName)), initial);
        });
    }

    private List<Peer> findPeers(World world, Destination destination) {
        return peers.findByProjectIdAndConnectionId(world.projectId(), destination.connectionId());
    }

    public boolean hasPendingInitialPeers(World world, Destination destination) {
        return findPeers(world, destination).stream().anyMatch(peer -> peer.isInitialAndPending(world.now()));
    }

    /** Deletes the peers of all projects in a connection. */
    public void delete(Destination destination) {
        peers.selectProjectIds(destination.projectId(), destination.connectionId())
                .forEach(projectId -> delete(destination, projectId));
    }

    /** Deletes the peers of one project in a connection. */
    public void delete(Destination destination, String projectId) {
        peers.deleteByConnection(projectId, destination.connectionId());
    }

    private static Optional<Peer> find(List<Peer> existing, BindTargetType type, String name) {
        return existing.stream().filter(peer -> peer.binds(type, name)).findFirst();
    }
}
