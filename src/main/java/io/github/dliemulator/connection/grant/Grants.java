package io.github.dliemulator.connection.grant;

import static io.github.dliemulator.web.error.DliError.RESTRICTED;

import io.github.dliemulator.connection.peer.Destination;
import io.github.dliemulator.world.Worlds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Grants of connections to other projects. */
@Component
public class Grants {

    private static final int MAX_GRANTEES = 1000;

    private final GrantRepository grants;
    private final Worlds worlds;

    Grants(GrantRepository grants, Worlds worlds) {
        this.grants = grants;
        this.worlds = worlds;
    }

    /** The owner of a connection that is granted to a project. Grants of an expired project do not count. */
    public Optional<String> findOwner(String grantee, String connectionId) {
        return grants.findByGranteeProjectIdAndConnectionId(grantee, connectionId)
                .map(Grant::projectId)
                .filter(worlds::exists);
    }

    /** Another project's connection. */
    public record GrantedConnection(String ownerProjectId, String connectionId) {}

    /** All connections that are granted to a project. */
    public List<GrantedConnection> findGranted(String grantee) {
        Map<String, Boolean> existing = new HashMap<>();
        return grants.findByGranteeProjectId(grantee).stream()
                .map(grant -> new GrantedConnection(grant.projectId(), grant.connectionId()))
                .filter(granted -> existing.computeIfAbsent(granted.ownerProjectId(), worlds::exists))
                .toList();
    }

    /** Grants a connection to another project, or revokes the grant. */
    public void update(
            Destination connection, AuthorizationRequest request, AuthorizationRequest.ConnectionPrivilege privilege) {
        Grant.Key key = new Grant.Key(connection.projectId(), connection.connectionId(), request.projectId());
        Optional<Grant> existing = grants.findById(key);
        boolean granted = request.isGrantedAfter(privilege, existing.isPresent());
        if (existing.isEmpty() && granted) {
            requireBelowLimit(connection);
            grants.save(new Grant(key));
        } else if (!granted) {
            existing.ifPresent(grants::delete);
        }
    }

    private void requireBelowLimit(Destination connection) {
        if (grants.countByProjectIdAndConnectionId(connection.projectId(), connection.connectionId()) >= MAX_GRANTEES) {
            throw RESTRICTED.exception("A connection is granted to at most %d projects", MAX_GRANTEES);
        }
    }

    /** The IDs of the projects that a connection is granted to. */
    public List<String> findGrantees(Destination connection) {
        return grants
                .findByProjectIdAndConnectionIdOrderByGranteeProjectId(
                        connection.projectId(), connection.connectionId())
                .stream()
                .map(Grant::granteeProjectId)
                .toList();
    }
}
