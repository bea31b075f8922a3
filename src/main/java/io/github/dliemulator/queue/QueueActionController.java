package io.github.dliemulator.queue;

import static io.github.dliemulator.web.DliOperation.Basis.CLIENT;
import static io.github.dliemulator.web.DliOperation.Basis.DOCUMENTED;

import io.github.dliemulator.queue.wire.ChangeCidr;
import io.github.dliemulator.queue.wire.RunAction;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.Done;
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

    private final QueueChanges changes;

    QueueActionController(QueueChanges changes) {
        this.changes = changes;
    }

    /**
     * Restarts a queue, or makes it larger or smaller by so many CUs, which it has when that is over.
     *
     * <p>Refused with DLI.0001 for a bad field or size, DLI.0002 when there is no such queue, DLI.0007 for the preset one, for
     * restarting one that is not for SQL and for scaling one in a pool, DLI.0012 while something is being done to it, DLI.0999
     * for a restart without force while a job runs on it, DLI.1028 for more CUs than the project may have.
     */
    @DliOperation(value = "RunQueueAction", page = "dli_02_0249", basis = DOCUMENTED, about = "queue")
    @PutMapping("/action")
    RunAction.Outcome run(
            World world, @PathVariable("queue_name") String queueName, @RequestBody @Valid RunAction request) {
        return changes.run(world, queueName, request);
    }

    /**
     * Moves a queue to another network, for which it starts anew.
     *
     * <p>Refused with DLI.0001 for a network that is not private or too small, DLI.0002 when there is no such queue, DLI.0007 for
     * the preset one and one in a pool, DLI.0009 while it is bound to a connection, DLI.0012 while something is being done to
     * it, DLI.0999 while a job runs on it.
     */
    @DliOperation(value = "UpdateQueueCidr", page = "dli_01_0443", basis = CLIENT, about = "queue")
    @PutMapping
    Done changeCidr(World world, @PathVariable("queue_name") String queueName, @RequestBody @Valid ChangeCidr request) {
        return changes.changeCidr(world, queueName, request.cidrInVpc());
    }
}
