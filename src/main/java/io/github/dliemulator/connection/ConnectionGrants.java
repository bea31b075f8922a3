package io.github.dliemulator.connection;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.connection.grant.AuthorizationRequest;
import io.github.dliemulator.connection.grant.AuthorizationRequest.ConnectionPrivilege;
import io.github.dliemulator.connection.grant.Grants;
import io.github.dliemulator.connection.grant.PrivilegesView;
import io.github.dliemulator.connection.peer.Peers;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Grants connections to other projects, and revokes the grants. */
@Component
class ConnectionGrants {

    private final ConnectionAccess access;
    private final Grants grants;
    private final Peers peers;
    private final WorldTransactions transactions;

    ConnectionGrants(ConnectionAccess access, Grants grants, Peers peers, WorldTransactions transactions) {
        this.access = access;
        this.grants = grants;
        this.peers = peers;
        this.transactions = transactions;
    }

    /** Grants or revokes the use of connections. Locks the connections in the order of their IDs, to avoid deadlocks. */
    MessageResponse authorize(World entered, AuthorizationRequest request) {
        return transactions.execute(entered, world -> {
            if (request.projectId().equals(world.projectId())) {
                throw INVALID_PARAMETER.exception(
                        "projectId must not be %s, the project of the connection", world.projectId());
            }
            request.privileges().stream()
                    .sorted(Comparator.comparing(ConnectionPrivilege::connectionId))
                    .forEach(privilege -> authorize(world, request, privilege));
            return MessageResponse.empty();
        });
    }

    /** Deletes the peers of a project whose grant is revoked. */
    private void authorize(World world, AuthorizationRequest request, ConnectionPrivilege privilege) {
        Connection connection = access.requireOwned(world, privilege.connectionId(), "GRANT_PRIVILEGE");
        grants.update(connection.destination(), request, privilege);
        List<String> grantees = grants.findGrantees(connection.destination());
        connection.updateGrantees(grantees);
        if (!grantees.contains(request.projectId())) {
            peers.delete(connection.destination(), request.projectId());
        }
    }

    /** The grants of a connection: all for its owner, the own one for another project. */
    PrivilegesView privileges(World world, String id) {
        Connection connection = access.requireVisible(world, id);
        return PrivilegesView.of(
                id,
                grants.findGrantees(connection.destination()).stream()
                        .filter(grantee -> connection.belongsTo(world) || grantee.equals(world.projectId()))
                        .toList());
    }
}
