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

    /** Does not return a row that replaced one for which this waited. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<WorldEntity> findForUpdateByProjectId(String projectId);

    boolean existsByProjectId(String projectId);

    /** Finds a world, and locks its row until the transaction ends. */
    default Optional<WorldEntity> findForUpdate(String projectId) {
        Optional<WorldEntity> world = findForUpdateByProjectId(projectId);
        while (world.isEmpty() && existsByProjectId(projectId)) {
            world = findForUpdateByProjectId(projectId);
        }
        return world;
    }

    List<WorldEntity> findAllByOrderByProjectId();

    /** Finds a world that is not expired. */
    default Optional<WorldEntity> findActive(String projectId, Instant realNow) {
        return findById(projectId).filter(world -> !world.isExpired(realNow));
    }

    /** Finds a world that is not expired, and locks its row until the transaction ends. */
    default Optional<WorldEntity> findActiveForUpdate(String projectId, Instant realNow) {
        return findForUpdate(projectId).filter(world -> !world.isExpired(realNow));
    }

    /** Finds up to ten expired worlds. */
    List<WorldEntity> findFirst10ByExpiresAtLessThanEqualOrderByProjectId(Instant realNow);

    long count();

    WorldEntity save(WorldEntity world);

    /** Writes new and changed entities to the database, for statements that do without them. */
    void flush();

    /** Deletes the row of a world, and detaches all entities of the transaction. */
    @Modifying(clearAutomatically = true)
    @Query("delete from WorldEntity where projectId = :projectId")
    void deleteByProjectId(String projectId);
}
