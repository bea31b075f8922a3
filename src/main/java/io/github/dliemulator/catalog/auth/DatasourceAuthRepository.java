package io.github.dliemulator.catalog.auth;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DatasourceAuthRepository extends Repository<DatasourceAuth, DatasourceAuth.Key> {

    Optional<DatasourceAuth> findById(DatasourceAuth.Key key);

    boolean existsById(DatasourceAuth.Key key);

    List<DatasourceAuth> findByProjectIdOrderByAuthInfoName(String projectId);

    DatasourceAuth save(DatasourceAuth auth);

    void delete(DatasourceAuth auth);
}
