package io.github.dliemulator.fault;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FaultCounterRepository extends Repository<FaultCounter, FaultCounter.Key> {

    Optional<FaultCounter> findById(FaultCounter.Key key);

    List<FaultCounter> findByProjectIdAndRevision(String projectId, long revision);

    FaultCounter save(FaultCounter counter);

    @Modifying
    @Query("delete from FaultCounter where projectId = :projectId")
    void deleteByProjectId(String projectId);
}
