package io.github.dliemulator.connection;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;

import io.github.dliemulator.connection.grant.Grants;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.World;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/**
 * Finds the connection with an ID that a project can access: its own, or one granted to it. A grantee can view the connection, bind
 * queues, set hosts and create routes (dli_01_0018); everything else is reserved to the owner.
 */
@Component
class ConnectionAccess {

    private static final Sort SORT_BY_AGE = Sort.by("createTime", "name", "connectionId");

    /** The same order, in which the index has those of one project: the first page of many costs as much as that of few. */
    private static final Sort SORT_OWN_BY_AGE = Sort.by("projectId", "deleted").and(SORT_BY_AGE);

    private final ConnectionRepository connections;
    private final ConnectionQueries queries;
    private final Grants grants;

    ConnectionAccess(ConnectionRepository connections, ConnectionQueries queries, Grants grants) {
        this.connections = connections;
        this.queries = queries;
        this.grants = grants;
    }

    /** As it is seen, deleted or not, without what is bound. */
    ConnectionView requireView(World world, String id) {
        return queries.find(world.projectId(), id)
                .or(() -> grants.findOwner(world.projectId(), id).flatMap(owner -> queries.find(owner, id)))
                .orElseThrow(() -> connectionNotFound(id));
    }

    /** To look at, unless it was deleted. */
    Connection requireVisible(World world, String id) {
        return findVisible(world, id).orElseThrow(() -> connectionNotFound(id));
    }

    Optional<Connection> findVisible(World world, String id) {
        return findIncludingDeleted(world, id).filter(connection -> !connection.isDeleted());
    }

    private Optional<Connection> findIncludingDeleted(World world, String id) {
        return connections
                .findById(new Connection.Key(world.projectId(), id))
                .or(() -> grants.findOwner(world.projectId(), id)
                        .flatMap(owner -> connections.findById(new Connection.Key(owner, id))));
    }

    /** To bind to it; nobody else changes it until this change is over. */
    Connection requireUsable(World world, String id) {
        return findUsable(world, id).orElseThrow(() -> connectionNotFound(id));
    }

    /** The same, or nothing when it is not there, or no longer granted. */
    Optional<Connection> findUsable(World world, String id) {
        return findForUpdate(world.projectId(), id)
                .or(() -> grants.findOwner(world.projectId(), id)
                        .flatMap(owner -> findForUpdate(owner, id))
                        .filter(connection -> isStillGranted(connection, world)));
    }

    /** While somebody waits to change a connection, its owner may revoke the grant. */
    private boolean isStillGranted(Connection connection, World world) {
        return grants.findOwner(world.projectId(), connection.id()).isPresent();
    }

    /**
     * To change it as its owner does; nobody else changes it until this change is over.
     *
     * @param action what is to be done, as a refusal names it
     */
    Connection requireOwned(World world, String id, String action) {
        return findForUpdate(world.projectId(), id).orElseThrow(() -> notOwnedError(world, id, action));
    }

    private Optional<Connection> findForUpdate(String projectId, String id) {
        return connections
                .findForUpdateByProjectIdAndConnectionId(projectId, id)
                .filter(connection -> !connection.isDeleted());
    }

    private DliException notOwnedError(World world, String id, String action) {
        return grants.findOwner(world.projectId(), id)
                .map(owner -> PERMISSION_DENIED.exception(
                        "Permission denied for resource 'edsconnections.%s', User = '%s', Action = '%s'",
                        id, world.caller(), action))
                .orElseGet(() -> connectionNotFound(id));
    }

    /**
     * What a query finds that a project sees.
     *
     * @param sort one world's clock may stand still, so names decide between connections of one instant
     */
    record VisibleConnections(Specification<Connection> specification, Sort sort) {}

    VisibleConnections visibleConnections(World world) {
        List<String> granted = grants.findConnectionIds(world.projectId());
        Specification<Connection> own =
                (connection, query, builder) -> builder.equal(connection.get("projectId"), world.projectId());
        return granted.isEmpty()
                ? new VisibleConnections(own, SORT_OWN_BY_AGE)
                : new VisibleConnections(
                        own.or((connection, query, builder) ->
                                connection.get("connectionId").in(granted)),
                        SORT_BY_AGE);
    }

    private static DliException connectionNotFound(String id) {
        return INVALID_PARAMETER.exception("Connection %s does not exist.", id);
    }
}
