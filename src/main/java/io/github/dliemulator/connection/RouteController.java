package io.github.dliemulator.connection;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;

import io.github.dliemulator.connection.route.CreateRoute;
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

/** The routes of a connection, under v3 and, as Terraform calls them, under v2.0. */
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
     * <p>Refused with DLI.0001 for a bad field or an unknown connection, DLI.0006 for a name or a range that is taken.
     */
    @DliOperation(value = "CreateRouteToEnhancedConnection", page = "dli_02_0371", evidence = DOCUMENTED)
    @PostMapping("/v3" + ROUTES)
    MessageResponse create(
            World world, @PathVariable("connection_id") String connectionId, @RequestBody @Valid CreateRoute request) {
        return connections.createRoute(world, connectionId, request);
    }

    /** The same under its older address. */
    @DliOperation(value = "CreateEnhancedConnectionRoutes", page = "dli_02_0371", evidence = DOCUMENTED)
    @PostMapping("/v2.0" + ROUTES)
    MessageResponse createV2(
            World world, @PathVariable("connection_id") String connectionId, @RequestBody @Valid CreateRoute request) {
        return connections.createRoute(world, connectionId, request);
    }

    /**
     * Removes a route. Refused with DLI.0001 for an unknown connection, DLI.0002 for an unknown route, DLI.0003 for a connection
     * of another project.
     */
    @DliOperation(value = "DeleteRouteFromEnhancedConnection", page = "dli_02_0372", evidence = DOCUMENTED)
    @DeleteMapping("/v3" + ROUTES + "/{name}")
    MessageResponse delete(
            World world, @PathVariable("connection_id") String connectionId, @PathVariable("name") String name) {
        return connections.deleteRoute(world, connectionId, name);
    }

    /** The same under its older address. */
    @DliOperation(value = "DeleteEnhancedConnectionRoutes", page = "dli_02_0372", evidence = DOCUMENTED)
    @DeleteMapping("/v2.0" + ROUTES + "/{name}")
    MessageResponse deleteV2(
            World world, @PathVariable("connection_id") String connectionId, @PathVariable("name") String name) {
        return connections.deleteRoute(world, connectionId, name);
    }
}
