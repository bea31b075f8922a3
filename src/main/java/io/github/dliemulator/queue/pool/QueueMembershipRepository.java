package io.github.dliemulator.queue.pool;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface QueueMembershipRepository extends Repository<QueueMembership, QueueMembership.Key> {

    /** Pool of a queue. */
    record PoolAssignment(String poolName, String queueName) {}

    Optional<QueueMembership> findById(QueueMembership.Key key);

    List<QueueMembership> findByProjectIdAndPoolNameOrderByQueueName(String projectId, String poolName);

    List<PoolAssignment> findByProjectIdOrderByQueueName(String projectId);

    QueueMembership save(QueueMembership membership);

    void delete(QueueMembership membership);
}
