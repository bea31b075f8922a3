package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.PeerStatus.ACTIVE;
import static io.github.dliemulator.connection.peer.PeerStatus.FAILED;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.timeline.Forced;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Simulated;
import io.github.dliemulator.simulation.timeline.Timeline;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Peers as the operator sees them, holds them and decides what becomes of them. */
@Component
@Order(40)
class SimulatedPeers implements Simulated {

    private final PeerRepository peers;
    private final PeerReader reader;

    SimulatedPeers(PeerRepository peers, PeerReader reader) {
        this.peers = peers;
        this.reader = reader;
    }

    @Override
    public Stream<Resource> resources(String projectId) {
        return all(projectId).stream().map(SimulatedPeers::resource);
    }

    @Override
    public Stream<Resource> unsettled(String projectId, Instant after) {
        return peers
                .findByProjectIdAndSettledAtAfterOrderByConnectionIdAscBoundNameAscBoundKindAsc(projectId, after)
                .stream()
                .map(SimulatedPeers::resource);
    }

    private static Resource resource(Peer peer) {
        return resource(peer.id(), peer.lifecycle());
    }

    private static Resource resource(String id, Timeline<PeerStatus> lifecycle) {
        return new Resource(
                Peers.KIND,
                id,
                lifecycle,
                "status of available_queue_info or elastic_resource_pools of ShowEnhancedConnection");
    }

    @Override
    public Stream<Resource> named(String projectId, String kind, String id) {
        return kind.equals(Peers.KIND)
                ? seen(projectId, connectionId(id)).filter(peer -> peer.id().equalsIgnoreCase(id))
                : Stream.empty();
    }

    @Override
    public Stream<Resource> meant(String projectId, String kind, String id) {
        return kind.equals("connection") ? seen(projectId, id) : named(projectId, kind, id);
    }

    private Stream<Resource> seen(String projectId, String connectionId) {
        return reader.of(projectId, List.of(connectionId)).stream()
                .sorted(Comparator.comparing(SeenPeer::id).thenComparing(SeenPeer::boundKind))
                .map(peer -> resource(peer.id(), peer.lifecycle()));
    }

    private static String connectionId(String id) {
        return id.replaceFirst("/.*", "");
    }

    @Override
    public Set<String> forcible(String kind) {
        return kind.equals(Peers.KIND) ? Set.of(ACTIVE.name(), FAILED.name()) : Set.of();
    }

    @Override
    @AtomicChange
    public void force(World world, String kind, String id, Forced forced) {
        PeerStatus state = PeerStatus.valueOf(forced.state());
        if (forced.message() != null && state != FAILED) {
            throw new RefusedException("Only a peering that is FAILED has a message");
        }
        change(
                world,
                id,
                peer -> peer.force(state, requireNonNullElse(forced.message(), Courses.NO_REASON), world.now()));
    }

    @Override
    public boolean canHold(String kind) {
        return kind.equals(Peers.KIND);
    }

    @Override
    @AtomicChange
    public void hold(World world, String kind, String id) {
        change(world, id, peer -> peer.hold(world.now()));
    }

    @Override
    @AtomicChange
    public void release(World world, String kind, String id) {
        change(world, id, peer -> peer.release(world.now()));
    }

    /** A queue and a pool of one name share the id of their peers, and what is done to it. */
    private void change(World world, String id, Consumer<Peer> change) {
        List<Peer> meant = peers.findByProjectIdAndConnectionId(world.projectId(), connectionId(id)).stream()
                .filter(peer -> peer.id().equalsIgnoreCase(id))
                .toList();
        if (meant.isEmpty()) {
            throw new RefusedException("There is no peer %s any more".formatted(id));
        }
        meant.forEach(change);
    }

    private List<Peer> all(String projectId) {
        return peers.findByProjectIdOrderByConnectionIdAscBoundNameAscBoundKindAsc(projectId);
    }
}
