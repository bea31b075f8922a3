package io.github.dliemulator.connection.grant;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface GrantRepository extends Repository<Grant, Grant.Key> {

    Optional<Grant> findById(Grant.Key key);

    Optional<Grant> findByGranteeProjectIdAndConnectionId(String granteeProjectId, String connectionId);

    List<Grant> findByGranteeProjectId(String granteeProjectId);

    List<Grant> findByProjectIdAndConnectionIdOrderByGranteeProjectId(String projectId, String connectionId);

    int countByProjectIdAndConnectionId(String projectId, String connectionId);

    Grant save(Grant grant);

    void delete(Grant grant);
}
