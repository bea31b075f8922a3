package io.github.dliemulator.connection.peer;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
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

    /** The peers of a project in some connections. In H2, no other statement for several connections uses the primary key. */
    @Query(
            nativeQuery = true,
            value = "select peer.* from unnest(:connectionIds) as wanted(id)"
                    + " join peer on project_id = :projectId and connection_id = wanted.id")
    List<Peer> findByConnectionIds(String projectId, String[] connectionIds);

    /** The projects that have peers in a connection. */
    @Query(
            "select distinct projectId from Peer where ownerProjectId = :ownerProjectId and connectionId = :connectionId")
    List<String> selectProjectIds(String ownerProjectId, String connectionId);

    /** Deletes the peers of a project in a connection. */
    @Modifying
    @Query("delete from Peer where projectId = :projectId and connectionId = :connectionId")
    void deleteByConnection(String projectId, String connectionId);

    /** Deletes the peers of a queue or pool. */
    @Modifying
    @Query("delete from Peer where projectId = :projectId and boundKind = :boundKind and boundName = :boundName")
    void deleteByTarget(String projectId, BindTargetType boundKind, String boundName);

    Peer save(Peer peer);

    void deleteAll(Iterable<? extends Peer> peers);
}
