package io.github.dliemulator.connection;

import static io.github.dliemulator.connection.ConnectionStatus.ACTIVE;
import static io.github.dliemulator.connection.ConnectionStatus.DELETED;
import static io.github.dliemulator.connection.peer.ConnectionKinds.CONNECTION;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.connection.route.Host;
import io.github.dliemulator.connection.route.Routes;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.world.CachingJsonFormatMapper;
import io.github.dliemulator.world.Resource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads connections for responses, without entities. */
@Component
class ConnectionQueries {

    private static final String SELECT_CONNECTION = """
            select name, deleted, dest_vpc_id, dest_network_id, granted, create_time, hosts, routes
            from connection where project_id = ? and connection_id = ?""";

    private static final ParameterizedTypeReference<Timeline<ConnectionStatus>> LIFECYCLE =
            new ParameterizedTypeReference<>() {};

    private final JdbcClient jdbc;
    private final CachingJsonFormatMapper json;

    ConnectionQueries(JdbcClient jdbc, CachingJsonFormatMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A connection without its peers, deleted or not. */
    Optional<ConnectionView> find(String projectId, String id) {
        return jdbc.sql(SELECT_CONNECTION)
                .params(projectId, id)
                .query((row, rowNumber) -> mapRow(id, row))
                .optional();
    }

    /** A connection with its timeline, deleted or not. */
    Optional<Resource> resource(String projectId, String id) {
        return jdbc.sql("select name, lifecycle from connection where project_id = ? and connection_id = ?")
                .params(projectId, id)
                .query((row, rowNumber) ->
                        resource(id, row.getString("name"), json.read(row.getString("lifecycle"), LIFECYCLE)))
                .optional();
    }

    static Resource resource(String id, String name, Timeline<ConnectionStatus> lifecycle) {
        return new Resource(CONNECTION, id, name, lifecycle, "status of ShowEnhancedConnection");
    }

    private ConnectionView mapRow(String id, ResultSet row) throws SQLException {
        return new ConnectionView(
                id,
                row.getString("name"),
                row.getBoolean("deleted") ? DELETED : ACTIVE,
                List.of(),
                List.of(),
                row.getString("dest_vpc_id"),
                row.getString("dest_network_id"),
                !row.getBoolean("granted"),
                row.getObject("create_time", OffsetDateTime.class).toInstant().toEpochMilli(),
                hosts(row),
                requireNonNullElse(json.read(row.getString("routes"), Routes.class), Routes.EMPTY)
                        .all(),
                false);
    }

    private static List<Host> hosts(ResultSet row) throws SQLException {
        return Stream.of((Object[]) row.getArray("hosts").getArray())
                .map(String::valueOf)
                .map(Host::parse)
                .toList();
    }
}
