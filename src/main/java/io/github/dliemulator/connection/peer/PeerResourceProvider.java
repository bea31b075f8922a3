package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.ConnectionKinds.PEER;
import static io.github.dliemulator.connection.peer.PeerStatus.FAILED;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.world.ForcedState;
import io.github.dliemulator.world.Resource;
import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.ResourceProvider;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldConflictException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds, holds, releases and forces peers. */
@Component
@Order(40)
class PeerResourceProvider implements ResourceProvider {

    private final PeerRepository peers;

    PeerResourceProvider(PeerRepository peers) {
        this.peers = peers;
    }

    @Override
    public List<ResourceKind> kinds() {
        return List.of(PEER);
    }

    @Override
    public Stream<Resource> resources(String projectId) {
        return findAll(projectId).stream().map(PeerResourceProvider::resource);
    }

    @Override
    public Stream<Resource> resourcesChangingAfter(String projectId, Instant after) {
        return peers
                .findByProjectIdAndLastChangeAtAfterOrderByConnectionIdAscBoundNameAscBoundKindAsc(projectId, after)
                .stream()
                .map(PeerResourceProvider::resource);
    }

    private static Resource resource(Peer peer) {
        return new Resource(
                PEER,
                peer.id(),
                peer.lifecycle(),
                "status of available_queue_info or elastic_resource_pools of ShowEnhancedConnection");
    }

    @Override
    public Stream<Resource> find(String projectId, ResourceKind kind, String id) {
        return findPartsOf(projectId, kind, parseConnectionId(id))
                .filter(peer -> peer.id().equalsIgnoreCase(id));
    }

    @Override
    public Stream<Resource> findPartsOf(String projectId, ResourceKind kind, String connectionId) {
        return peers.findByProjectIdAndConnectionId(projectId, connectionId).stream()
                .sorted(Comparator.comparing(Peer::id).thenComparing(Peer::isPoolPeer))
                .map(PeerResourceProvider::resource);
    }

    private static String parseConnectionId(String id) {
        return id.replaceFirst("/.*", "");
    }

    @Override
    public void force(World world, ResourceKind kind, String id, ForcedState forced) {
        PeerStatus state = PeerStatus.valueOf(forced.state());
        if (forced.message() != null && state != FAILED) {
            throw new WorldConflictException(
                    "message must not be given with state %s, only with FAILED".formatted(state));
        }
        apply(
                world,
                id,
                peer -> peer.force(
                        state,
                        requireNonNullElse(forced.message(), PeeringPlanner.DEFAULT_FAILURE_MESSAGE),
                        world.now()));
    }

    @Override
    public void hold(World world, ResourceKind kind, String id) {
        apply(world, id, peer -> peer.hold(world.now()));
    }

    @Override
    public void release(World world, ResourceKind kind, String id) {
        apply(world, id, peer -> peer.release(world.now()));
    }

    /** Applies a change to all peers with an ID: a queue and a pool with the same name have peers with the same ID. */
    private void apply(World world, String id, Consumer<Peer> change) {
        List<Peer> matching = peers.findByProjectIdAndConnectionId(world.projectId(), parseConnectionId(id)).stream()
                .filter(peer -> peer.id().equalsIgnoreCase(id))
                .toList();
        if (matching.isEmpty()) {
            throw new WorldConflictException("The peer %s was deleted".formatted(id));
        }
        matching.forEach(change);
    }

    private List<Peer> findAll(String projectId) {
        return peers.findByProjectIdOrderByConnectionIdAscBoundNameAscBoundKindAsc(projectId);
    }
}
