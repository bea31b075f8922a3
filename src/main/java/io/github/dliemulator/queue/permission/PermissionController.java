package io.github.dliemulator.queue.permission;

import static io.github.dliemulator.web.DliOperation.Basis.DOCUMENTED;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.Done;
import io.github.dliemulator.web.Paging;
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

    private final QueueUsers users;

    PermissionController(QueueUsers users) {
        this.users = users;
    }

    /**
     * Grants privileges, revokes them, or replaces all that a user has. The owner keeps them all.
     *
     * <p>Refused with DLI.0001 for a bad field, DLI.0002 when there is no such queue, DLI.0009 for one user too many.
     */
    @DliOperation(value = "RegisterAuthorizedQueue", page = "dli_02_0037", basis = DOCUMENTED)
    @PutMapping("/user-authorization")
    Done authorize(World world, @RequestBody @Valid Authorize request) {
        return users.authorize(world, request);
    }

    /** Lists users, the owner first. Refused with DLI.0002 when there is no such queue, which clients take for gone. */
    @DliOperation(value = "ListQueueUsers", page = "dli_02_0038", basis = DOCUMENTED)
    @GetMapping("/{queue_name}/users")
    QueueUsersView list(
            World world,
            @PathVariable("queue_name") String queueName,
            @RequestParam(name = "limit", defaultValue = "0") @Min(0) int limit,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset) {
        return users.list(world, queueName, Paging.window(offset, limit));
    }
}
