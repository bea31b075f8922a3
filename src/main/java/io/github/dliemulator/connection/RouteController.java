package io.github.dliemulator.connection;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;

import io.github.dliemulator.connection.route.CreateRoute;
import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Routes of a connection, under v3 and, for Terraform, under v2.0. */
@Tag(name = "Enhanced datasource connections")
@RestController
class RouteController {

    private static final String ROUTES = "/{project_id}/datasource/enhanced-connections/{connection_id}/routes";

    private final Connections connections;

    RouteController(Connections connections) {
        this.connections = connections;
    }

    /**
     * Adds a route. Routes may overlap.
     *
     * <p>Errors: DLI.0001 (invalid field, unknown connection), DLI.0006 (name or range exists), DLI.0009 (more than
     * 1000 routes).
     */
    @DliOperation(value = "CreateRouteToEnhancedConnection", page = "dli_02_0371", evidence = DOCUMENTED)
    @DliErrors({ALREADY_EXISTS, RESTRICTED})
    @PostMapping("/v3" + ROUTES)
    MessageResponse create(
            World world, @PathVariable("connection_id") String connectionId, @RequestBody @Valid CreateRoute request) {
        return connections.createRoute(world, connectionId, request);
    }

    /**
     * Adds a route. Older path of {@code CreateRouteToEnhancedConnection}.
     *
     * <p>Errors: DLI.0001 (invalid field, unknown connection), DLI.0006 (name or range exists), DLI.0009 (more than
     * 1000 routes).
     */
    @DliOperation(value = "CreateEnhancedConnectionRoutes", page = "dli_02_0371", evidence = DOCUMENTED)
    @DliErrors({ALREADY_EXISTS, RESTRICTED})
    @PostMapping("/v2.0" + ROUTES)
    MessageResponse createV2(
            World world, @PathVariable("connection_id") String connectionId, @RequestBody @Valid CreateRoute request) {
        return connections.createRoute(world, connectionId, request);
    }

    /**
     * Deletes a route.
     *
     * <p>Errors: DLI.0001 (unknown connection), DLI.0002 (unknown route), DLI.0003 (connection of another project).
     */
    @DliOperation(value = "DeleteRouteFromEnhancedConnection", page = "dli_02_0372", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED})
    @DeleteMapping("/v3" + ROUTES + "/{name}")
    MessageResponse delete(
            World world, @PathVariable("connection_id") String connectionId, @PathVariable("name") String name) {
        return connections.deleteRoute(world, connectionId, name);
    }

    /**
     * Deletes a route. Older path of {@code DeleteRouteFromEnhancedConnection}.
     *
     * <p>Errors: DLI.0001 (unknown connection), DLI.0002 (unknown route), DLI.0003 (connection of another project).
     */
    @DliOperation(value = "DeleteEnhancedConnectionRoutes", page = "dli_02_0372", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED})
    @DeleteMapping("/v2.0" + ROUTES + "/{name}")
    MessageResponse deleteV2(
            World world, @PathVariable("connection_id") String connectionId, @PathVariable("name") String name) {
        return connections.deleteRoute(world, connectionId, name);
    }
}
