package io.github.dliemulator.world;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorldRepository extends Repository<WorldEntity, String> {

    Optional<WorldEntity> findById(String projectId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<WorldEntity> findForUpdateByProjectId(String projectId);

    List<WorldEntity> findAllByOrderByProjectId();

    /** Finds a world that is not expired. */
    default Optional<WorldEntity> findActive(String projectId, Instant realNow) {
        return findById(projectId).filter(world -> !world.isExpired(realNow));
    }

    /** Finds a world that is not expired, and locks its row until the transaction ends. */
    default Optional<WorldEntity> findActiveForUpdate(String projectId, Instant realNow) {
        return findForUpdateByProjectId(projectId).filter(world -> !world.isExpired(realNow));
    }

    /** Finds up to ten expired worlds. */
    List<WorldEntity> findFirst10ByExpiresAtLessThanEqualOrderByProjectId(Instant realNow);

    long count();

    WorldEntity save(WorldEntity world);

    /** Deletes the row of a world, and detaches all entities of the transaction. */
    @Modifying(clearAutomatically = true)
    @Query("delete from WorldEntity where projectId = :projectId")
    void deleteByProjectId(String projectId);
}
