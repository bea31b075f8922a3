package io.github.dliemulator.queue.permission;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;

import io.github.dliemulator.web.DliErrors;
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

/** Permissions on queues. They are always stored and shown. */
@Tag(name = "Queue permissions")
@RestController
@RequestMapping("/v1.0/{project_id}/queues")
class PermissionController {

    private final QueuePermissions permissions;

    PermissionController(QueuePermissions permissions) {
        this.permissions = permissions;
    }

    /**
     * Grants privileges to a user, revokes them, or replaces all of them. The owner always has all privileges.
     *
     * <p>Errors: DLI.0001 (invalid field), DLI.0002 (unknown queue), DLI.0003 (not permitted), DLI.0009 (more than 1000
     * users).
     */
    @DliOperation(value = "RegisterAuthorizedQueue", page = "dli_02_0037", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED, RESTRICTED})
    @PutMapping("/user-authorization")
    MessageResponse authorize(World world, @RequestBody @Valid AuthorizeRequest request) {
        return permissions.authorize(world, request);
    }

    /**
     * Lists the users of a queue, the owner first.
     *
     * <p>Errors: DLI.0002 (unknown queue), DLI.0003 (not permitted).
     */
    @DliOperation(value = "ListQueueUsers", page = "dli_02_0038", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED})
    @GetMapping("/{queue_name}/users")
    QueueUsersView list(
            World world,
            @PathVariable("queue_name") String queueName,
            @RequestParam(name = "limit", defaultValue = "0") @Min(0) int limit,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset) {
        return permissions.list(world, queueName, Paging.ofOffset(offset, limit));
    }
}
