package io.github.dliemulator.connection.peer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes peers together with their connection, queue or pool. Needs a transaction. */
@Component
class PeerDeletion {

    private final JdbcClient jdbc;

    PeerDeletion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes the peers of a queue or a pool. */
    void deleteByTarget(String projectId, BindTargetType type, String name) {
        jdbc.sql("delete from peer where project_id = ? and bound_kind = ? and bound_name = ?")
                .params(projectId, type.name(), name)
                .update();
    }

    /** Deletes the peers of all projects in a connection. */
    void deleteByConnection(String ownerProjectId, String connectionId) {
        jdbc.sql("delete from peer where owner_project_id = ? and connection_id = ?")
                .params(ownerProjectId, connectionId)
                .update();
    }

    /** Deletes the peers of one project in a connection. */
    void deleteByProject(String projectId, String connectionId) {
        jdbc.sql("delete from peer where project_id = ? and connection_id = ?")
                .params(projectId, connectionId)
                .update();
    }
}
