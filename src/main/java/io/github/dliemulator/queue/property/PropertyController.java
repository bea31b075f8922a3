package io.github.dliemulator.queue.property;

import static io.github.dliemulator.web.DliOperation.Evidence.CLIENT;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.QUEUE_BUSY;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;
import static io.github.dliemulator.web.error.DliError.UNAVAILABLE;

import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Properties of queues. A new queue has none. */
@Tag(name = "Queue properties")
@RestController
@RequestMapping("/v3/{project_id}/queues/{queue_name}/properties")
class PropertyController {

    private final QueuePropertyService properties;

    PropertyController(QueuePropertyService properties) {
        this.properties = properties;
    }

    /**
     * Lists the properties that are set, by key. Terraform requests them for each queue.
     *
     * <p>Errors: DLI.0002 (unknown queue).
     */
    @DliOperation(value = "ListQueueProperties", page = "dli_01_0563", evidence = CLIENT)
    @DliErrors(NO_SUCH_OBJECT)
    @GetMapping
    PropertyView.Page list(
            World world,
            @PathVariable("queue_name") String queueName,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset,
            @RequestParam(name = "limit", defaultValue = "1000") @Min(1) @Max(1000) int limit) {
        return properties.list(world, queueName, Paging.ofOffset(offset, limit));
    }

    /**
     * Sets properties, all or none.
     *
     * <p>Errors: DLI.0001 (unknown key, value out of the range of this queue size). DLI.0002 (unknown queue). DLI.0007
     * (default queue, queue that is not for SQL, property that cannot be disabled). DLI.0012 (queue is not available).
     */
    @DliOperation(value = "CreateQueueProperty", page = "dli_01_0563", evidence = CLIENT)
    @DliErrors({NO_SUCH_OBJECT, NOT_SUPPORTED, UNAVAILABLE})
    @PostMapping
    MessageResponse create(
            World world, @PathVariable("queue_name") String queueName, @RequestBody @Valid SetProperties request) {
        return properties.create(world, queueName, request);
    }

    /**
     * Sets properties, all or none. The property {@code network.cidrInVpc} changes the CIDR block of the queue.
     *
     * <p>Errors: DLI.0001 (unknown key, invalid value). DLI.0002 (unknown queue). DLI.0007 (default queue, queue that
     * is not for SQL, property that cannot be disabled). DLI.0009 (queue is bound to a connection and keeps its CIDR
     * block). DLI.0012 (queue is not available). DLI.0999 (a job is running, CIDR block cannot change).
     */
    @DliOperation(value = "UpdateQueueProperty", page = "dli_01_0563", evidence = CLIENT)
    @DliErrors({NO_SUCH_OBJECT, NOT_SUPPORTED, RESTRICTED, UNAVAILABLE, QUEUE_BUSY})
    @PutMapping
    MessageResponse update(
            World world, @PathVariable("queue_name") String queueName, @RequestBody @Valid SetProperties request) {
        return properties.update(world, queueName, request);
    }

    /**
     * Removes properties. A key that is not set is allowed.
     *
     * <p>Errors: DLI.0001 (unknown key), DLI.0002 (unknown queue), DLI.0007 (default queue, queue that is not for SQL,
     * property that cannot be removed), DLI.0012 (queue is not available).
     */
    @DliOperation(value = "DeleteQueueProperty", page = "dli_01_0563", evidence = CLIENT)
    @DliErrors({NO_SUCH_OBJECT, NOT_SUPPORTED, UNAVAILABLE})
    @DeleteMapping
    MessageResponse delete(
            World world, @PathVariable("queue_name") String queueName, @RequestBody @Valid DeleteProperties request) {
        return properties.delete(world, queueName, request);
    }
}
