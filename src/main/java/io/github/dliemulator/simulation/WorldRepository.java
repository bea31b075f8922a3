package io.github.dliemulator.simulation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface WorldRepository extends Repository<StoredWorld, String> {

    Optional<StoredWorld> findById(String projectId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredWorld> findForChangeByProjectId(String projectId);

    List<StoredWorld> findAllByOrderByProjectId();

    long count();

    StoredWorld save(StoredWorld world);
}
