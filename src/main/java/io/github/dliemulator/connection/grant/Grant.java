package io.github.dliemulator.connection.grant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Grant: another project can bind its queues to a connection. */
@Entity
@Table(name = "connection_grant")
@IdClass(Grant.Key.class)
class Grant {

    record Key(String projectId, String connectionId, String granteeProjectId) {}

    @Id
    private String projectId;

    @Id
    private String connectionId;

    @Id
    private String granteeProjectId;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Grant() {}

    Grant(Key key) {
        this.projectId = key.projectId();
        this.connectionId = key.connectionId();
        this.granteeProjectId = key.granteeProjectId();
    }

    String projectId() {
        return projectId;
    }

    String connectionId() {
        return connectionId;
    }

    String granteeProjectId() {
        return granteeProjectId;
    }
}
