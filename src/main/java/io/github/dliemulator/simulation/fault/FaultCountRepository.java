package io.github.dliemulator.simulation.fault;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FaultCountRepository extends Repository<FaultCount, FaultCount.Key> {

    Optional<FaultCount> findById(FaultCount.Key key);

    List<FaultCount> findByProjectIdAndEdition(String projectId, long edition);

    FaultCount save(FaultCount count);

    @Modifying
    @Query("delete from FaultCount where projectId = :projectId")
    void forget(String projectId);
}
