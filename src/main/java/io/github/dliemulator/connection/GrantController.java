package io.github.dliemulator.connection;

import static io.github.dliemulator.web.DliOperation.Evidence.CLIENT;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;

import io.github.dliemulator.connection.grant.AuthorizationRequest;
import io.github.dliemulator.connection.grant.PrivilegesView;
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

/** Who else may use a connection. */
@Tag(name = "Enhanced datasource connections")
@RestController
class GrantController {

    private final Connections connections;

    GrantController(Connections connections) {
        this.connections = connections;
    }

    /**
     * Lets another project see a connection, bind its queues and add routes, or no longer; then its peers are gone.
     *
     * <p>Refused with DLI.0001 for a bad field or an unknown connection, DLI.0003 for a connection of another project.
     */
    @DliOperation(value = "RunAuthorizationAction", page = "dli_02_0256", evidence = CLIENT)
    @PutMapping("/v1.0/{project_id}/authorization")
    MessageResponse authorize(World world, @RequestBody @Valid AuthorizationRequest request) {
        return connections.authorize(world, request);
    }

    /** Shows the projects that a connection is granted to. Refused with DLI.0001 for an unknown connection. */
    @DliOperation(value = "ShowEnhancedConnectionPrivilege", page = "dli_02_0256", evidence = DOCUMENTED)
    @GetMapping("/v2.0/{project_id}/datasource/enhanced-connections/{connection_id}/privileges")
    PrivilegesView privileges(World world, @PathVariable("connection_id") String connectionId) {
        return connections.privileges(world, connectionId);
    }
}
