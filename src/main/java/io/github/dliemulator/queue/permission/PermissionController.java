package io.github.dliemulator.queue.permission;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;

import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who may do what on a queue. It is kept and shown, and nobody is refused anything for it. */
@Tag(name = "Queue permissions")
@RestController
@RequestMapping("/v1.0/{project_id}/queues")
class PermissionController {

    private final QueuePermissions permissions;

    PermissionController(QueuePermissions permissions) {
        this.permissions = permissions;
    }

    /**
     * Grants privileges, revokes them, or replaces all that a user has. The owner keeps them all.
     *
     * <p>Refused with DLI.0001 for a bad field, DLI.0002 when there is no such queue, DLI.0009 for one user too many.
     */
    @DliOperation(value = "RegisterAuthorizedQueue", page = "dli_02_0037", evidence = DOCUMENTED)
    @PutMapping("/user-authorization")
    MessageResponse authorize(World world, @RequestBody @Valid AuthorizeRequest request) {
        return permissions.authorize(world, request);
    }

    /** Lists users, the owner first. Refused with DLI.0002 when there is no such queue, which clients take for gone. */
    @DliOperation(value = "ListQueueUsers", page = "dli_02_0038", evidence = DOCUMENTED)
    @GetMapping("/{queue_name}/users")
    QueueUsersView list(
            World world,
            @PathVariable("queue_name") String queueName,
            @RequestParam(name = "limit", defaultValue = "0") @Min(0) int limit,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset) {
        return permissions.list(world, queueName, Paging.ofOffset(offset, limit));
    }
}
