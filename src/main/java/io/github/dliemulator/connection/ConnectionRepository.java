package io.github.dliemulator.connection;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ConnectionRepository extends Repository<Connection, Connection.Key>, JpaSpecificationExecutor<Connection> {

    Optional<Connection> findById(Connection.Key key);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Connection> findForUpdateByProjectIdAndConnectionId(String projectId, String connectionId);

    boolean existsByProjectIdAndUniqueName(String projectId, String uniqueName);

    boolean existsByProjectIdAndDestVpcIdAndDeletedFalse(String projectId, String destVpcId);

    boolean existsByProjectIdAndDestNetworkIdAndDeletedFalse(String projectId, String destNetworkId);

    List<Connection> findByProjectIdOrderByCreateTimeAscNameAscConnectionIdAsc(String projectId);

    Connection save(Connection connection);
}
