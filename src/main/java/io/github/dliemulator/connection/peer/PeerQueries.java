package io.github.dliemulator.connection.peer;

import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.world.CachingJsonFormatMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads peers for responses, without entities. */
@Component
class PeerQueries {

    private static final ParameterizedTypeReference<Timeline<PeerStatus>> LIFECYCLE =
            new ParameterizedTypeReference<>() {};

    private final JdbcClient jdbc;
    private final CachingJsonFormatMapper json;

    PeerQueries(JdbcClient jdbc, CachingJsonFormatMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The peers of a project in some connections. In H2, no other statement for several connections uses the primary key. */
    List<PeerRow> findByConnectionIds(String projectId, Collection<String> connectionIds) {
        return jdbc.sql("""
                        select connection_id, bound_kind, bound_name, peer_id, failure, lifecycle
                        from unnest(?) as wanted(id) join peer on project_id = ? and connection_id = wanted.id""")
                .param(connectionIds.toArray(String[]::new))
                .param(projectId)
                .query((row, rowNumber) -> mapRow(row))
                .list();
    }

    private PeerRow mapRow(ResultSet row) throws SQLException {
        return new PeerRow(
                row.getString("connection_id"),
                BindTargetType.valueOf(row.getString("bound_kind")),
                row.getString("bound_name"),
                row.getString("peer_id"),
                row.getString("failure"),
                json.read(row.getString("lifecycle"), LIFECYCLE));
    }
}
