package io.github.dliemulator.queue;

import static io.github.dliemulator.web.DliOperation.Evidence.CLIENT;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;

import io.github.dliemulator.queue.api.QueueActionRequest;
import io.github.dliemulator.queue.api.UpdateQueueCidr;
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

/** What can be done to a queue that is there. */
@Tag(name = "Queues")
@RestController
@RequestMapping({"/v1.0/{project_id}/queues/{queue_name}", "/v2.0/{project_id}/queues/{queue_name}"})
class QueueActionController {

    private final QueueActions actions;

    QueueActionController(QueueActions actions) {
        this.actions = actions;
    }

    /**
     * Restarts a queue, or makes it larger or smaller by so many CUs, which it has when that is over.
     *
     * <p>Refused with DLI.0001 for a bad field or size, DLI.0002 when there is no such queue, DLI.0007 for the preset one, for
     * restarting one that is not for SQL and for scaling one in a pool, DLI.0012 while something is being done to it, DLI.0999
     * for a restart without force while a job runs on it, DLI.1028 for more CUs than the project may have.
     */
    @DliOperation(
            value = "RunQueueAction",
            page = "dli_02_0249",
            evidence = DOCUMENTED,
            resourceKind = "queue",
            resourceVariable = "queue_name")
    @PutMapping("/action")
    QueueActionRequest.ActionResponse run(
            World world, @PathVariable("queue_name") String queueName, @RequestBody @Valid QueueActionRequest request) {
        return actions.run(world, queueName, request);
    }

    /**
     * Moves a queue to another network, for which it starts anew.
     *
     * <p>Refused with DLI.0001 for a network that is not private or too small, DLI.0002 when there is no such queue, DLI.0007 for
     * the preset one and one in a pool, DLI.0009 while it is bound to a connection, DLI.0012 while something is being done to
     * it, DLI.0999 while a job runs on it.
     */
    @DliOperation(
            value = "UpdateQueueCidr",
            page = "dli_01_0443",
            evidence = CLIENT,
            resourceKind = "queue",
            resourceVariable = "queue_name")
    @PutMapping
    MessageResponse changeCidr(
            World world, @PathVariable("queue_name") String queueName, @RequestBody @Valid UpdateQueueCidr request) {
        return actions.changeCidr(world, queueName, request.cidrInVpc());
    }
}
