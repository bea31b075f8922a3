package io.github.dliemulator.connection;

import static io.github.dliemulator.web.DliOperation.Evidence.CLIENT;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;

import io.github.dliemulator.connection.grant.AuthorizationRequest;
import io.github.dliemulator.connection.grant.PrivilegesView;
import io.github.dliemulator.permission.Permissions;
import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Grants of connections to other projects. */
@Tag(name = "Enhanced datasource connections")
@RestController
class GrantController {

    private final ConnectionGrants grants;
    private final Permissions permissions;

    GrantController(ConnectionGrants grants, Permissions permissions) {
        this.grants = grants;
        this.permissions = permissions;
    }

    /**
     * Grants another project access to a connection, or revokes it. The grantee can see the connection, bind its own
     * queues and add routes. Revoking deletes the peers of the grantee. With {@code user_name}, changes the privileges of
     * a user on objects such as databases and tables.
     *
     * <p>Errors: DLI.0001 (invalid field, unknown connection), DLI.0002 (unknown object), DLI.0003 (connection of another
     * project, not permitted), DLI.0009 (more than 1000 grantees or users).
     */
    @DliOperation(value = "RunAuthorizationAction", page = "dli_02_0256", evidence = CLIENT)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED, RESTRICTED})
    @PutMapping("/v1.0/{project_id}/authorization")
    MessageResponse authorize(World world, @RequestBody @Valid AuthorizationRequest request) {
        if (request.isForUser()) {
            permissions.changeAll(world, request.userName(), request.action(), request.privilegesByObject());
            return MessageResponse.empty();
        }
        return grants.authorize(world, request);
    }

    /**
     * Shows the projects that have access to a connection.
     *
     * <p>Errors: DLI.0001 (unknown connection).
     */
    @DliOperation(value = "ShowEnhancedConnectionPrivilege", page = "dli_02_0256", evidence = DOCUMENTED)
    @GetMapping("/v2.0/{project_id}/datasource/enhanced-connections/{connection_id}/privileges")
    PrivilegesView privileges(World world, @PathVariable("connection_id") String connectionId) {
        return grants.privileges(world, connectionId);
    }
}
