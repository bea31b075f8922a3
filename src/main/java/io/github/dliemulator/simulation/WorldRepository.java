package io.github.dliemulator.simulation;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorldRepository extends Repository<StoredWorld, String> {

    Optional<StoredWorld> findById(String projectId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredWorld> findForChangeByProjectId(String projectId);

    List<StoredWorld> findAllByOrderByProjectId();

    /** A world that is there and not over. */
    default Optional<StoredWorld> findLiving(String projectId, Instant realNow) {
        return findById(projectId).filter(world -> !world.isOver(realNow));
    }

    /** The same, which nobody else changes until this change is over. */
    default Optional<StoredWorld> findLivingForChange(String projectId, Instant realNow) {
        return findForChangeByProjectId(projectId).filter(world -> !world.isOver(realNow));
    }

    /** Some of those that are over. */
    List<StoredWorld> findFirst10ByExpiresAtLessThanEqualOrderByProjectId(Instant realNow);

    long count();

    StoredWorld save(StoredWorld world);

    /** Its row, and all that this change knows of it. */
    @Modifying(clearAutomatically = true)
    @Query("delete from StoredWorld where projectId = :projectId")
    void forget(String projectId);
}
