package io.github.dliemulator.connection.peer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes peers away together with what they join. Call it within the change that takes that away. */
@Component
class PeerRemoval {

    private final JdbcClient jdbc;

    PeerRemoval(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a queue or a pool. */
    void ofBound(String projectId, BoundKind kind, String name) {
        jdbc.sql("delete from peer where project_id = ? and bound_kind = ? and bound_name = ?")
                .params(projectId, kind.name(), name)
                .update();
    }

    /** Those that any project has in a connection. */
    void ofConnection(String ownerProjectId, String connectionId) {
        jdbc.sql("delete from peer where owner_project_id = ? and connection_id = ?")
                .params(ownerProjectId, connectionId)
                .update();
    }

    /** Those that one project has in a connection. */
    void ofProject(String projectId, String connectionId) {
        jdbc.sql("delete from peer where project_id = ? and connection_id = ?")
                .params(projectId, connectionId)
                .update();
    }
}
