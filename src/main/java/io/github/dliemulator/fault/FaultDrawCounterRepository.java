package io.github.dliemulator.fault;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FaultDrawCounterRepository extends Repository<FaultDrawCounter, FaultDrawCounter.Key> {

    Optional<FaultDrawCounter> findById(FaultDrawCounter.Key key);

    FaultDrawCounter save(FaultDrawCounter counter);

    @Modifying
    @Query("delete from FaultDrawCounter where projectId = :projectId")
    void deleteByProjectId(String projectId);
}
