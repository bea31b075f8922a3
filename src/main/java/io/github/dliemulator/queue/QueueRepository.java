package io.github.dliemulator.queue;

import io.github.dliemulator.queue.api.QueueType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QueueRepository extends Repository<Queue, Queue.Key> {

    Optional<Queue> findById(Queue.Key key);

    @Query("from Queue where projectId = :projectId and (resourceId = :id or cast(queueId as String) = :id)")
    List<Queue> findByQueueIdOrResourceId(String projectId, String id);

    List<Queue> findByProjectIdOrderByQueueName(String projectId);

    List<Queue> findByProjectIdAndTimelinesLastChangeAtAfterOrderByQueueName(String projectId, Instant after);

    List<Queue> findByProjectIdAndElasticResourcePoolName(String projectId, String poolName);

    String OF_TYPES = "from Queue where projectId = :projectId and settings.queueType in :types order by queueName";

    /** A page of the queues of some types, by name. */
    @Query(OF_TYPES + " limit :limit offset :offset")
    List<Queue> findByTypes(String projectId, Set<QueueType> types, int limit, int offset);

    /** A page of the queues of some types, by name in reverse order. */
    @Query(OF_TYPES + " desc limit :limit offset :offset")
    List<Queue> findByTypesDescending(String projectId, Set<QueueType> types, int limit, int offset);

    @Query("select count(*) from Queue where projectId = :projectId and queueName <> 'default'")
    long countWithoutDefault(String projectId);

    /** The reserved CUs of all queues outside of pools, without the preset one. */
    @Query("select coalesce(sum(timelines.cuCount), 0) from Queue where projectId = :projectId"
            + " and queueName <> 'default' and elasticResourcePoolName is null")
    long sumStandaloneCus(String projectId);

    Queue save(Queue queue);

    void delete(Queue queue);
}
