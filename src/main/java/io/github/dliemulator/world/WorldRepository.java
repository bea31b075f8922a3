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

    /** A world that is there and not over. */
    default Optional<WorldEntity> findActive(String projectId, Instant realNow) {
        return findById(projectId).filter(world -> !world.isExpired(realNow));
    }

    /** The same, which nobody else changes until this change is over. */
    default Optional<WorldEntity> findActiveForUpdate(String projectId, Instant realNow) {
        return findForUpdateByProjectId(projectId).filter(world -> !world.isExpired(realNow));
    }

    /** Some of those that are over. */
    List<WorldEntity> findFirst10ByExpiresAtLessThanEqualOrderByProjectId(Instant realNow);

    long count();

    WorldEntity save(WorldEntity world);

    /** Its row, and all that this change knows of it. */
    @Modifying(clearAutomatically = true)
    @Query("delete from WorldEntity where projectId = :projectId")
    void deleteByProjectId(String projectId);
}
