package io.github.dliemulator.queue;

import static io.github.dliemulator.web.DliOperation.Evidence.CLIENT;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;
import static io.github.dliemulator.web.error.DliError.QUEUE_BUSY;
import static io.github.dliemulator.web.error.DliError.QUOTA_EXCEEDED;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;
import static io.github.dliemulator.web.error.DliError.UNAVAILABLE;

import io.github.dliemulator.queue.api.QueueActionRequest;
import io.github.dliemulator.queue.api.UpdateQueueCidr;
import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operations on existing queues. */
@Tag(name = "Queues")
@RestController
@RequestMapping({"/v1.0/{project_id}/queues/{queue_name}", "/v2.0/{project_id}/queues/{queue_name}"})
class QueueActionController {

    private final QueueActions actions;

    QueueActionController(QueueActions actions) {
        this.actions = actions;
    }

    /**
     * Restarts a queue, or changes its size by a number of CUs. The new size applies when the scaling is complete.
     *
     * <p>Errors: DLI.0001 (invalid field or size). DLI.0002 (unknown queue). DLI.0003 (not permitted). DLI.0007
     * (default queue, restart of a queue that is not for SQL, scaling of a queue in a pool). DLI.0012 (queue is not
     * available). DLI.0999 (restart without {@code force} while a job is running). DLI.1028 (quota of CUs exceeded).
     */
    @DliOperation(
            value = "RunQueueAction",
            page = "dli_02_0249",
            evidence = DOCUMENTED,
            resourceKind = "queue",
            resourceVariable = "queue_name")
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED, NOT_SUPPORTED, UNAVAILABLE, QUEUE_BUSY, QUOTA_EXCEEDED})
    @PutMapping("/action")
    QueueActionRequest.ActionResponse run(
            World world, @PathVariable("queue_name") String queueName, @RequestBody @Valid QueueActionRequest request) {
        return actions.run(world, queueName, request);
    }

    /**
     * Changes the CIDR block of a queue, which restarts the queue.
     *
     * <p>Errors: DLI.0001 (CIDR block that is not private or too small). DLI.0002 (unknown queue). DLI.0007 (default
     * queue, queue in a pool). DLI.0009 (queue is bound to a connection). DLI.0012 (queue is not available). DLI.0999
     * (a job is running).
     */
    @DliOperation(
            value = "UpdateQueueCidr",
            page = "dli_01_0443",
            evidence = CLIENT,
            resourceKind = "queue",
            resourceVariable = "queue_name")
    @DliErrors({NO_SUCH_OBJECT, NOT_SUPPORTED, RESTRICTED, UNAVAILABLE, QUEUE_BUSY})
    @PutMapping
    MessageResponse changeCidr(
            World world, @PathVariable("queue_name") String queueName, @RequestBody @Valid UpdateQueueCidr request) {
        return actions.changeCidr(world, queueName, request.cidrInVpc());
    }
}
