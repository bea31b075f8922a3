package io.github.dliemulator.connection.peer;

import io.github.dliemulator.simulation.StoredJson;
import io.github.dliemulator.simulation.timeline.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads peers to show them, which is what clients do most. */
@Component
class PeerReader {

    private static final ParameterizedTypeReference<Timeline<PeerStatus>> LIFECYCLE =
            new ParameterizedTypeReference<>() {};

    private final JdbcClient jdbc;
    private final StoredJson json;

    PeerReader(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The peers that a project has in these connections. In H2 no other question about several of them uses the key. */
    List<SeenPeer> of(String projectId, Collection<String> connectionIds) {
        return jdbc.sql("""
                        select connection_id, bound_kind, bound_name, peer_id, failure, lifecycle
                        from unnest(?) as wanted(id) join peer on project_id = ? and connection_id = wanted.id""")
                .param(connectionIds.toArray(String[]::new))
                .param(projectId)
                .query((row, number) -> peer(row))
                .list();
    }

    private SeenPeer peer(ResultSet row) throws SQLException {
        return new SeenPeer(
                row.getString("connection_id"),
                BoundKind.valueOf(row.getString("bound_kind")),
                row.getString("bound_name"),
                row.getString("peer_id"),
                row.getString("failure"),
                json.read(row.getString("lifecycle"), LIFECYCLE));
    }
}
