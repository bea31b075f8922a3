package io.github.dliemulator.connection;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConnectionRepository extends Repository<Connection, Connection.Key> {

    Optional<Connection> findById(Connection.Key key);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Connection> findForUpdateByProjectIdAndConnectionId(String projectId, String connectionId);

    boolean existsByProjectIdAndUniqueName(String projectId, String uniqueName);

    boolean existsByProjectIdAndDestVpcIdAndDeletedFalse(String projectId, String destVpcId);

    boolean existsByProjectIdAndDestNetworkIdAndDeletedFalse(String projectId, String destNetworkId);

    List<Connection> findByProjectIdOrderByCreateTimeAscNameAscConnectionIdAsc(String projectId);

    /** A page of connections in the order of their index, so that the first page takes the same time for any number of them. */
    @Query("from Connection where projectId = :projectId and deleted = :deleted"
            + " order by projectId, deleted, createTime, name, connectionId limit :limit offset :offset")
    List<Connection> findPage(String projectId, boolean deleted, int limit, int offset);

    @Query("from Connection where projectId = :projectId and deleted = :deleted and name = :name"
            + " order by createTime, connectionId")
    List<Connection> findByName(String projectId, boolean deleted, String name);

    Connection save(Connection connection);
}
