package io.github.dliemulator.queue;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QueueRepository extends Repository<Queue, Queue.Key>, JpaSpecificationExecutor<Queue> {

    Optional<Queue> findById(Queue.Key key);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Queue> findForChangeByProjectIdAndQueueName(String projectId, String queueName);

    /** Always locks in the order of names, so that no two calls wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Queue> findForChangeByProjectIdAndQueueNameInOrderByQueueName(String projectId, Collection<String> names);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Queue where projectId = :projectId and (resourceId = :id or cast(queueId as String) = :id)")
    List<Queue> findForChangeById(String projectId, String id);

    List<Queue> findByProjectIdOrderByQueueName(String projectId);

    List<Queue> findByProjectIdAndSizingSettledAtAfterOrderByQueueName(String projectId, Instant after);

    List<Queue> findByProjectIdAndElasticResourcePoolName(String projectId, String poolName);
    /** How many queues a project made itself. */
    @Query("select count(queue) from Queue queue where queue.projectId = :projectId and queue.queueName <> 'default'")
    long countOwn(String projectId);

    /** How many CUs those of them have that stand alone. */
    @Query("select coalesce(sum(queue.sizing.cuCount), 0) from Queue queue"
            + " where queue.projectId = :projectId and queue.queueName <> 'default'"
            + " and queue.elasticResourcePoolName is null")
    long sumCus(String projectId);

    Queue save(Queue queue);

    void delete(Queue queue);
}
