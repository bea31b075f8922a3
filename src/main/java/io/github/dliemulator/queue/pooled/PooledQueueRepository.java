package io.github.dliemulator.queue.pooled;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PooledQueueRepository extends Repository<PooledQueue, PooledQueue.Key> {

    /** Which queue lives where. */
    record Address(String poolName, String queueName) {}

    Optional<PooledQueue> findById(PooledQueue.Key key);

    List<PooledQueue> findByProjectIdAndPoolNameOrderByQueueName(String projectId, String poolName);

    List<Address> findByProjectIdOrderByQueueName(String projectId);

    PooledQueue save(PooledQueue queue);

    void delete(PooledQueue queue);
}
