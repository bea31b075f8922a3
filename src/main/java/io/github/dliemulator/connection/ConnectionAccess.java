package io.github.dliemulator.connection;

import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.refusal.DliError.PERMISSION_DENIED;

import io.github.dliemulator.connection.grant.Grants;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.web.refusal.DliException;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/**
 * Finds the connection that a project means by an id: one of its own, or one that was granted to it. Granted ones can be seen,
 * bound and given routes (dli_01_0018), and no more.
 */
@Component
class ConnectionAccess {

    private static final Sort BY_AGE = Sort.by("createTime", "name", "connectionId");

    /** The same order, in which the index has those of one project: the first page of many costs as much as that of few. */
    private static final Sort OWN_BY_AGE = Sort.by("projectId", "deleted").and(BY_AGE);

    private final ConnectionRepository connections;
    private final ConnectionReader reader;
    private final Grants grants;

    ConnectionAccess(ConnectionRepository connections, ConnectionReader reader, Grants grants) {
        this.connections = connections;
        this.reader = reader;
        this.grants = grants;
    }

    /** As it is seen, deleted or not, without what is bound. */
    ConnectionView seen(World world, String id) {
        return reader.find(world.projectId(), id)
                .or(() -> grants.owner(world.projectId(), id).flatMap(owner -> reader.find(owner, id)))
                .orElseThrow(() -> noConnection(id));
    }

    /** To look at, unless it was deleted. */
    Connection seenAlive(World world, String id) {
        return alive(world, id).orElseThrow(() -> noConnection(id));
    }

    Optional<Connection> alive(World world, String id) {
        return find(world, id).filter(connection -> !connection.isDeleted());
    }

    private Optional<Connection> find(World world, String id) {
        return connections
                .findById(new Connection.Key(world.projectId(), id))
                .or(() -> grants.owner(world.projectId(), id)
                        .flatMap(owner -> connections.findById(new Connection.Key(owner, id))));
    }

    /** To bind to it; nobody else changes it until this change is over. */
    Connection used(World world, String id) {
        return usable(world, id).orElseThrow(() -> noConnection(id));
    }

    /** The same, or nothing when it is not there, or no longer granted. */
    Optional<Connection> usable(World world, String id) {
        return forChange(world.projectId(), id)
                .or(() -> grants.owner(world.projectId(), id)
                        .flatMap(owner -> forChange(owner, id))
                        .filter(connection -> isStillGranted(connection, world)));
    }

    /** While somebody waits to change a connection, its owner may revoke the grant. */
    private boolean isStillGranted(Connection connection, World world) {
        return grants.owner(world.projectId(), connection.id()).isPresent();
    }

    /**
     * To change it as its owner does; nobody else changes it until this change is over.
     *
     * @param action what is to be done, as a refusal names it
     */
    Connection owned(World world, String id, String action) {
        return forChange(world.projectId(), id).orElseThrow(() -> notOwned(world, id, action));
    }

    private Optional<Connection> forChange(String projectId, String id) {
        return connections
                .findForChangeByProjectIdAndConnectionId(projectId, id)
                .filter(connection -> !connection.isDeleted());
    }

    private DliException notOwned(World world, String id, String action) {
        return grants.owner(world.projectId(), id)
                .map(owner -> PERMISSION_DENIED.because(
                        "Permission denied for resource 'edsconnections.%s', User = '%s', Action = '%s'",
                        id, world.caller(), action))
                .orElseGet(() -> noConnection(id));
    }

    /**
     * What a query finds that a project sees.
     *
     * @param byAge one world's clock may stand still, so names decide between connections of one instant
     */
    record Sight(Specification<Connection> connections, Sort byAge) {}

    Sight sight(World world) {
        List<String> granted = grants.connections(world.projectId());
        Specification<Connection> own =
                (connection, query, is) -> is.equal(connection.get("projectId"), world.projectId());
        return granted.isEmpty()
                ? new Sight(own, OWN_BY_AGE)
                : new Sight(
                        own.or((connection, query, is) ->
                                connection.get("connectionId").in(granted)),
                        BY_AGE);
    }

    private static DliException noConnection(String id) {
        return INVALID_PARAMETER.because("Connection %s does not exist.", id);
    }
}
