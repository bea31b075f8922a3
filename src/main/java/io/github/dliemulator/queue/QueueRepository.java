package io.github.dliemulator.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QueueRepository extends Repository<Queue, Queue.Key> {

    Optional<Queue> findById(Queue.Key key);

    @Query("from Queue where projectId = :projectId and (resourceId = :id or cast(queueId as String) = :id)")
    List<Queue> findByQueueIdOrResourceId(String projectId, String id);

    List<Queue> findByProjectIdOrderByQueueName(String projectId);

    List<Queue> findByProjectIdAndTimelinesLastChangeAtAfterOrderByQueueName(String projectId, Instant after);

    List<Queue> findByProjectIdAndElasticResourcePoolName(String projectId, String poolName);

    Queue save(Queue queue);

    /** Writes changes to the database, so that SQL statements see them. */
    void flush();

    void delete(Queue queue);
}
