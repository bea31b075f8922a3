package io.github.dliemulator.queue.pool;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PooledQueueRepository extends Repository<PooledQueue, PooledQueue.Key> {

    /** Pool of a queue. */
    record PoolAssignment(String poolName, String queueName) {}

    Optional<PooledQueue> findById(PooledQueue.Key key);

    List<PooledQueue> findByProjectIdAndPoolNameOrderByQueueName(String projectId, String poolName);

    List<PoolAssignment> findByProjectIdOrderByQueueName(String projectId);

    PooledQueue save(PooledQueue queue);

    void delete(PooledQueue queue);
}
