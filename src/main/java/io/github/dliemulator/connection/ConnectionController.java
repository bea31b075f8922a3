package io.github.dliemulator.connection;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;
import static io.github.dliemulator.web.error.DliError.UNAVAILABLE;

import io.github.dliemulator.connection.peer.BindRequest;
import io.github.dliemulator.connection.route.Hosts;
import io.github.dliemulator.tag.TagFilter;
import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An unknown connection is refused with DLI.0001 throughout: {@code Connection <id> does not exist.} */
@Tag(name = "Enhanced datasource connections")
@RestController
@RequestMapping("/v2.0/{project_id}/datasource/enhanced-connections")
class ConnectionController {

    private final Connections connections;
    private final ConnectionList list;

    ConnectionController(Connections connections, ConnectionList list) {
        this.connections = connections;
        this.list = list;
    }

    /**
     * Creates a connection and binds queues to it, all or none. The connection is ACTIVE at once. The peer of each
     * bound queue is CREATING until the queue is available and the peering is complete. A peer becomes FAILED if the
     * CIDR block of its queue overlaps that of the subnet or of another queue that is connected to it.
     *
     * <p>Errors: DLI.0001 (invalid field), DLI.0002 (unknown queue or pool), DLI.0006 (name exists), DLI.0007 (default
     * or shared queue, failed pool).
     */
    @DliOperation(value = "CreateEnhancedConnection", page = "dli_02_0187", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, ALREADY_EXISTS, NOT_SUPPORTED})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreateConnectionResponse create(World world, @RequestBody @Valid CreateConnection request) {
        return connections.create(world, request);
    }

    /**
     * Lists connections, the oldest first. A {@code limit} of 0 returns all of them. The {@code name} has to match
     * completely.
     */
    @DliOperation(
            value = "ListEnhancedConnections",
            page = "dli_02_0190",
            evidence = DOCUMENTED,
            resourceKind = "connection")
    @GetMapping
    ConnectionView.Page list(
            World world,
            @RequestParam(name = "status", defaultValue = "ACTIVE") ConnectionStatus status,
            @RequestParam(name = "name", required = false) @Nullable String name,
            @RequestParam(name = "tags", required = false) @Nullable String tags,
            @RequestParam(name = "limit", defaultValue = "100") @Min(0) int limit,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset) {
        ConnectionFilter filter = new ConnectionFilter(status, name, TagFilter.parse(tags));
        return list.find(world, filter, Paging.ofOffset(offset, limit));
    }

    /**
     * Shows a connection. A deleted connection can still be read and has the status DELETED.
     *
     * <p>Errors: DLI.0001 (unknown connection).
     */
    @DliOperation(
            value = "ShowEnhancedConnection",
            page = "dli_02_0189",
            evidence = DOCUMENTED,
            resourceKind = "connection",
            resourceVariable = "connection_id")
    @GetMapping("/{connection_id}")
    ConnectionView.Detail show(World world, @PathVariable("connection_id") String connectionId) {
        return connections.show(world, connectionId);
    }

    /**
     * Deletes a connection, even if queues are bound to it.
     *
     * <p>Errors: DLI.0001 (unknown connection), DLI.0003 (connection of another project), DLI.0012 (a peer that was
     * created with the connection is CREATING).
     */
    @DliOperation(
            value = "DeleteEnhancedConnection",
            page = "dli_02_0188",
            evidence = DOCUMENTED,
            resourceKind = "connection",
            resourceVariable = "connection_id")
    @DliErrors({PERMISSION_DENIED, UNAVAILABLE})
    @DeleteMapping("/{connection_id}")
    MessageResponse delete(World world, @PathVariable("connection_id") String connectionId) {
        return connections.delete(world, connectionId);
    }

    /**
     * Replaces all hosts of a connection.
     *
     * <p>Errors: DLI.0001 (unknown connection, invalid host).
     */
    @DliOperation(
            value = "UpdateEnhancedConnection",
            page = "dli_02_0200",
            evidence = DOCUMENTED,
            resourceKind = "connection",
            resourceVariable = "connection_id")
    @PutMapping("/{connection_id}")
    MessageResponse replaceHosts(
            World world, @PathVariable("connection_id") String connectionId, @RequestBody @Valid Hosts request) {
        return connections.replaceHosts(world, connectionId, request);
    }

    /**
     * Binds queues, all or none. A queue that is already bound stays bound. A failed peering is created again.
     *
     * <p>Errors: DLI.0001 (invalid field, unknown connection), DLI.0002 (unknown queue or pool), DLI.0007 (default or
     * shared queue, failed pool).
     */
    @DliOperation(
            value = "AssociateQueueToEnhancedConnection",
            page = "dli_02_0191",
            evidence = DOCUMENTED,
            resourceKind = "connection",
            resourceVariable = "connection_id")
    @DliErrors({NO_SUCH_OBJECT, NOT_SUPPORTED})
    @PostMapping("/{connection_id}/associate-queue")
    MessageResponse bind(
            World world, @PathVariable("connection_id") String connectionId, @RequestBody @Valid BindRequest request) {
        return connections.bind(world, connectionId, request);
    }

    /**
     * Unbinds queues, all or none.
     *
     * <p>Errors: DLI.0001 (unknown connection, queue that is not bound), DLI.0007 (pool whose peering failed).
     */
    @DliOperation(
            value = "DisassociateQueueFromEnhancedConnection",
            page = "dli_02_0192",
            evidence = DOCUMENTED,
            resourceKind = "connection",
            resourceVariable = "connection_id")
    @DliErrors(NOT_SUPPORTED)
    @PostMapping("/{connection_id}/disassociate-queue")
    MessageResponse unbind(
            World world, @PathVariable("connection_id") String connectionId, @RequestBody @Valid BindRequest request) {
        return connections.unbind(world, connectionId, request);
    }
}
