package io.github.dliemulator.queue.permission;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface QueuePrivilegeRepository extends Repository<QueuePrivilege, QueuePrivilege.Key> {

    Optional<QueuePrivilege> findById(QueuePrivilege.Key key);

    List<QueuePrivilege> findByProjectId(String projectId);

    List<QueuePrivilege> findByProjectIdAndQueueNameOrderByUserName(String projectId, String queueName);

    long countByProjectIdAndQueueName(String projectId, String queueName);

    QueuePrivilege save(QueuePrivilege privilege);

    void delete(QueuePrivilege privilege);
}
