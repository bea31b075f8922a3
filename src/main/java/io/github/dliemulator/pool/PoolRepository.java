package io.github.dliemulator.pool;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PoolRepository extends Repository<Pool, Pool.Key> {

    Optional<Pool> findById(Pool.Key key);

    boolean existsById(Pool.Key key);

    Optional<Pool> findByProjectIdAndResourceId(String projectId, String resourceId);

    List<Pool> findByProjectIdOrderByPoolName(String projectId);

    long countByProjectId(String projectId);

    @Query("select coalesce(sum(pool.maxCu), 0) from Pool pool where pool.projectId = :projectId")
    long sumMaxCu(String projectId);

    Pool save(Pool pool);

    void delete(Pool pool);
}
