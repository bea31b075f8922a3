package io.github.dliemulator.connection;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;

import io.github.dliemulator.connection.peer.BindRequest;
import io.github.dliemulator.connection.route.Hosts;
import io.github.dliemulator.tag.TagFilter;
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

    ConnectionController(Connections connections) {
        this.connections = connections;
    }

    /**
     * Creates a connection and binds queues to it, all or none. It is active at once; each bound queue's peer is CREATING
     * until the queue is up and the peering is made. It becomes FAILED where the queue's CIDR overlaps that of
     * the subnet, or a chosen one that of another queue that leads there.
     *
     * <p>Refused with DLI.0001 for a bad field, DLI.0002 for an unknown queue, DLI.0006 for a name that is taken, DLI.0007
     * for a queue that is preset or shared.
     */
    @DliOperation(value = "CreateEnhancedConnection", page = "dli_02_0187", evidence = DOCUMENTED)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreateConnectionResponse create(World world, @RequestBody @Valid CreateConnection request) {
        return connections.create(world, request);
    }

    /** Lists connections by age. A {@code limit} of 0 shows all, a {@code name} is matched whole. */
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
        return connections.list(world, filter, Paging.ofOffset(offset, limit));
    }

    /** Shows a connection; one that was deleted stays readable, with status DELETED. */
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

    /** Deletes a connection, bound queues or not. Refused with DLI.0012 while a peer it was created with is CREATING. */
    @DliOperation(
            value = "DeleteEnhancedConnection",
            page = "dli_02_0188",
            evidence = DOCUMENTED,
            resourceKind = "connection",
            resourceVariable = "connection_id")
    @DeleteMapping("/{connection_id}")
    MessageResponse delete(World world, @PathVariable("connection_id") String connectionId) {
        return connections.delete(world, connectionId);
    }

    /** Replaces all hosts of a connection. Refused with DLI.0001 for an unknown connection or a bad host. */
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

    /** Binds queues, all or none; refused like creating. A queue that is bound already stays so; a failed peering begins anew. */
    @DliOperation(
            value = "AssociateQueueToEnhancedConnection",
            page = "dli_02_0191",
            evidence = DOCUMENTED,
            resourceKind = "connection",
            resourceVariable = "connection_id")
    @PostMapping("/{connection_id}/associate-queue")
    MessageResponse bind(
            World world, @PathVariable("connection_id") String connectionId, @RequestBody @Valid BindRequest request) {
        return connections.bind(world, connectionId, request);
    }

    /** Unbinds queues, all or none. Refused with DLI.0001 for one that is not bound. */
    @DliOperation(
            value = "DisassociateQueueFromEnhancedConnection",
            page = "dli_02_0192",
            evidence = DOCUMENTED,
            resourceKind = "connection",
            resourceVariable = "connection_id")
    @PostMapping("/{connection_id}/disassociate-queue")
    MessageResponse unbind(
            World world, @PathVariable("connection_id") String connectionId, @RequestBody @Valid BindRequest request) {
        return connections.unbind(world, connectionId, request);
    }
}
