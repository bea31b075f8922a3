package io.github.dliemulator.queue.connectivity;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConnectivityTestRepository extends Repository<ConnectivityTest, ConnectivityTest.Key> {

    Optional<ConnectivityTest> findById(ConnectivityTest.Key key);

    Optional<ConnectivityTest> findFirstByProjectIdAndQueueNameOrderByTaskIdDesc(String projectId, String queueName);

    @Modifying
    @Query("delete ConnectivityTest where projectId = :projectId and queueName = :queueName and taskId <= :last")
    void deleteUpTo(String projectId, String queueName, long last);

    @Modifying
    @Query("delete from ConnectivityTest where projectId = :projectId and queueName = :queueName")
    void deleteByQueue(String projectId, String queueName);

    ConnectivityTest save(ConnectivityTest test);
}
