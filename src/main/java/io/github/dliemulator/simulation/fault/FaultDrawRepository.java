package io.github.dliemulator.simulation.fault;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FaultDrawRepository extends Repository<FaultDraw, FaultDraw.Key> {

    Optional<FaultDraw> findById(FaultDraw.Key key);

    FaultDraw save(FaultDraw draw);

    @Modifying
    @Query("delete from FaultDraw where projectId = :projectId")
    void forget(String projectId);
}
