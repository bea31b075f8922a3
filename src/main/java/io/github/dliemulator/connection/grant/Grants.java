package io.github.dliemulator.connection.grant;

import static io.github.dliemulator.web.refusal.DliError.RESTRICTED;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.dliemulator.connection.peer.Destination;
import io.github.dliemulator.simulation.Worlds;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which connections are granted to which other projects. */
@Component
public class Grants {

    private static final int MOST = 1000;

    private final GrantRepository grants;
    private final Worlds worlds;

    Grants(GrantRepository grants, Worlds worlds) {
        this.grants = grants;
        this.worlds = worlds;
    }

    /** The project whose connection this is, when it was granted to {@code grantee}; a world that is over grants nothing. */
    public Optional<String> owner(String grantee, String connectionId) {
        return grants.findByGranteeProjectIdAndConnectionId(grantee, connectionId)
                .map(Grant::projectId)
                .filter(worlds::isThere);
    }

    /** The ids of all connections that were granted to this project. */
    public List<String> connections(String grantee) {
        return grants.findByGranteeProjectId(grantee).stream()
                .collect(groupingBy(Grant::projectId, mapping(Grant::connectionId, toList())))
                .entrySet()
                .stream()
                .filter(owned -> worlds.isThere(owned.getKey()))
                .flatMap(owned -> owned.getValue().stream())
                .toList();
    }

    /** Lets another project use a connection, or no longer. */
    public void change(Destination connection, Authorization request, Authorization.Wanted wanted) {
        Grant.Key key = new Grant.Key(connection.projectId(), connection.connectionId(), request.projectId());
        Optional<Grant> before = grants.findById(key);
        boolean after = request.leaves(wanted, before.isPresent());
        if (before.isEmpty() && after) {
            requireRoom(connection);
            grants.save(new Grant(key));
        } else if (!after) {
            before.ifPresent(grants::delete);
        }
    }

    private void requireRoom(Destination connection) {
        if (grants.countByProjectIdAndConnectionId(connection.projectId(), connection.connectionId()) >= MOST) {
            throw RESTRICTED.because("A connection is granted to at most %d projects", MOST);
        }
    }

    /** The projects that a connection is granted to. */
    public List<String> grantees(Destination connection) {
        return grants
                .findByProjectIdAndConnectionIdOrderByGranteeProjectId(
                        connection.projectId(), connection.connectionId())
                .stream()
                .map(Grant::granteeProjectId)
                .toList();
    }
}
