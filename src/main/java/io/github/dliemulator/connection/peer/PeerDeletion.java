package io.github.dliemulator.connection.peer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes peers away together with what they join. Call it within the change that takes that away. */
@Component
class PeerDeletion {

    private final JdbcClient jdbc;

    PeerDeletion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a queue or a pool. */
    void deleteByTarget(String projectId, BindTargetType type, String name) {
        jdbc.sql("delete from peer where project_id = ? and bound_kind = ? and bound_name = ?")
                .params(projectId, type.name(), name)
                .update();
    }

    /** Those that any project has in a connection. */
    void deleteByConnection(String ownerProjectId, String connectionId) {
        jdbc.sql("delete from peer where owner_project_id = ? and connection_id = ?")
                .params(ownerProjectId, connectionId)
                .update();
    }

    /** Those that one project has in a connection. */
    void deleteByProject(String projectId, String connectionId) {
        jdbc.sql("delete from peer where project_id = ? and connection_id = ?")
                .params(projectId, connectionId)
                .update();
    }
}
