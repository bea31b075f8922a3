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

    List<SqlJob> findByProjectIdAndScheduleLastChangeAtAfterOrderByNumber(String projectId, Instant after);

    List<SqlJob> findByProjectIdAndQueueNameAndScheduleLastChangeAtAfterOrderByNumber(
            String projectId, String queueName, Instant after);

    List<SqlJob> findByProjectIdAndJobTypeOrderByNumber(String projectId, StatementType jobType);

    boolean existsByProjectIdAndQueueNameAndScheduleLastChangeAtAfter(
            String projectId, String queueName, Instant after);

    boolean existsByProjectIdAndQueueNameAndStartTimeGreaterThanEqualAndScheduleRunsFromLessThanEqual(
            String projectId, String queueName, Instant since, Instant now);

    // H2 reads the end of an index in this order, but all of the index for a maximum
    @Query("select number from SqlJob where projectId = :projectId order by projectId desc, number desc limit 1")
    Optional<Long> findLastNumber(String projectId);

    @Query("select schedule.lastChangeAt from SqlJob where projectId = :projectId and queueName = :queueName"
            + " order by projectId desc, queueName desc, schedule.lastChangeAt desc limit 1")
    Optional<Instant> findLastChange(String projectId, String queueName);

    Optional<SqlJob> findByProjectIdAndNumber(String projectId, long number);

    /** The oldest job that has ended, if its number is at most this one. */
    @Query("from SqlJob where projectId = :projectId and number <= :maxNumber and schedule.lastChangeAt <= :now"
            + " order by number limit 1")
    Optional<SqlJob> findOldestEnded(String projectId, long maxNumber, Instant now);

    long countByProjectIdAndScheduleLastChangeAtAfter(String projectId, Instant after);

    SqlJob save(SqlJob job);

    void delete(SqlJob job);
}
