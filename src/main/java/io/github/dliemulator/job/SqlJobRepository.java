package io.github.dliemulator.job;

import io.github.dliemulator.result.StatementType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SqlJobRepository extends Repository<SqlJob, SqlJob.Key>, JpaSpecificationExecutor<SqlJob> {

    Optional<SqlJob> findById(SqlJob.Key key);

    List<SqlJob> findByProjectIdOrderByNumber(String projectId);

    List<SqlJob> findByProjectIdAndLastChangeAtAfterOrderByNumber(String projectId, Instant after);

    List<SqlJob> findByProjectIdAndQueueNameAndLastChangeAtAfterOrderByNumber(
            String projectId, String queueName, Instant after);

    List<SqlJob> findByProjectIdAndJobTypeOrderByNumber(String projectId, StatementType jobType);

    boolean existsByProjectIdAndQueueNameAndLastChangeAtAfter(String projectId, String queueName, Instant after);

    boolean existsByProjectIdAndQueueNameAndStartTimeGreaterThanEqualAndRunsFromLessThanEqual(
            String projectId, String queueName, Instant since, Instant now);

    @Query("select coalesce(max(number), 0) from SqlJob where projectId = :projectId")
    long findLastNumber(String projectId);

    @Query("select max(lastChangeAt) from SqlJob where projectId = :projectId and queueName = :queueName")
    Optional<Instant> findLastChange(String projectId, String queueName);

    SqlJob save(SqlJob job);
}
