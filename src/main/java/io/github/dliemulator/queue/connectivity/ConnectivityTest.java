package io.github.dliemulator.queue.connectivity;

import io.github.dliemulator.queue.connectivity.ConnectivityView.Result;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** Result of a connectivity test at the time when it was run. */
@Entity
@IdClass(ConnectivityTest.Key.class)
class ConnectivityTest {

    record Key(String projectId, String queueName, long taskId) {}

    @Id
    private String projectId;

    @Id
    private String queueName;

    @Id
    private long taskId;

    @Enumerated(EnumType.STRING)
    private Result connectivity;

    @SuppressWarnings("NullAway.Init")
    protected ConnectivityTest() {}

    ConnectivityTest(Key key, Result connectivity) {
        this.projectId = key.projectId();
        this.queueName = key.queueName();
        this.taskId = key.taskId();
        this.connectivity = connectivity;
    }

    long taskId() {
        return taskId;
    }

    Result connectivity() {
        return connectivity;
    }
}
