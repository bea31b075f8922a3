package io.github.dliemulator.connection;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;

import io.github.dliemulator.connection.grant.Grants;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.World;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the connection with an ID that a project can access: its own, or one granted to it. A grantee can view the connection, bind
 * queues, set hosts and create routes (dli_01_0018); everything else is reserved to the owner.
 */
@Component
class ConnectionAccess {

    private final ConnectionRepository connections;
    private final Grants grants;

    ConnectionAccess(ConnectionRepository connections, Grants grants) {
        this.connections = connections;
        this.grants = grants;
    }

    /** A connection to read, deleted or not. */
    Connection requireIncludingDeleted(World world, String id) {
        return findIncludingDeleted(world, id).orElseThrow(() -> connectionNotFound(id));
    }

    /** A connection to read that is not deleted. */
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

    /** A connection to bind, whose row is locked until the end of the transaction. */
    Connection requireUsable(World world, String id) {
        return findUsable(world, id).orElseThrow(() -> connectionNotFound(id));
    }

    /** A connection to bind, locked; empty if there is none, or it is no longer granted. */
    Optional<Connection> findUsable(World world, String id) {
        return findForUpdate(world.projectId(), id)
                .or(() -> grants.findOwner(world.projectId(), id)
                        .flatMap(owner -> findForUpdate(owner, id))
                        .filter(connection -> isStillGranted(connection, world)));
    }

    /** The owner may have revoked the grant while the transaction waited for the lock. */
    private boolean isStillGranted(Connection connection, World world) {
        return grants.findOwner(world.projectId(), connection.id()).isPresent();
    }

    /**
     * A connection to change as its owner, whose row is locked until the end of the transaction.
     *
     * @param action name of the action in the error text
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

    private static DliException connectionNotFound(String id) {
        return INVALID_PARAMETER.exception("Connection %s does not exist.", id);
    }
}
