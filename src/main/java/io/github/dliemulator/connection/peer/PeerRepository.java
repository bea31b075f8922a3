package io.github.dliemulator.connection.peer;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PeerRepository extends Repository<Peer, Peer.Key> {

    List<Peer> findByProjectIdAndConnectionIdIn(String projectId, Collection<String> connectionIds);

    List<Peer> findByProjectIdOrderByConnectionIdAscQueueNameAsc(String projectId);

    @Modifying
    @Query("delete Peer peer where peer.projectId = :projectId and peer.queueName = :queueName")
    void deleteOfQueue(String projectId, String queueName);

    @Modifying
    @Query("delete Peer peer where peer.projectId = :projectId and peer.connectionId = :connectionId")
    void deleteOfConnection(String projectId, String connectionId);

    Peer save(Peer peer);

    void deleteAll(Iterable<? extends Peer> peers);
}
