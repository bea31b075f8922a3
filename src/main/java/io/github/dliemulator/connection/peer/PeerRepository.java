package io.github.dliemulator.connection.peer;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PeerRepository extends Repository<Peer, Peer.Key> {

    List<Peer> findByProjectIdAndConnectionId(String projectId, String connectionId);

    List<Peer> findByProjectIdOrderByConnectionIdAscBoundNameAscBoundKindAsc(String projectId);

    List<Peer> findByProjectIdAndLastChangeAtAfterOrderByConnectionIdAscBoundNameAscBoundKindAsc(
            String projectId, Instant after);

    List<Peer> findByProjectIdAndBoundKindAndBoundName(String projectId, BindTargetType boundKind, String boundName);

    boolean existsByProjectIdAndBoundKindAndBoundName(String projectId, BindTargetType boundKind, String boundName);

    /** Peers whose queue or pool has a CIDR block that the client chose. */
    @Query("from Peer where projectId = :projectId and networkId = :networkId and ownerProjectId = :ownerProjectId"
            + " and chosenCidr is not null order by connectionId, boundName")
    List<Peer> findWithChosenCidr(String projectId, String ownerProjectId, String networkId);

    Peer save(Peer peer);

    void deleteAll(Iterable<? extends Peer> peers);
}
