package io.github.dliemulator.queue.property;

import static io.github.dliemulator.web.DliOperation.Evidence.CLIENT;

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

/** What is set on a queue; nothing, when it is new. */
@Tag(name = "Queue properties")
@RestController
@RequestMapping("/v3/{project_id}/queues/{queue_name}/properties")
class PropertyController {

    private final QueuePropertyService properties;

    PropertyController(QueuePropertyService properties) {
        this.properties = properties;
    }

    /** Lists what is set, by key; Terraform reads it whenever it looks at a queue. */
    @DliOperation(value = "ListQueueProperties", page = "dli_01_0563", evidence = CLIENT)
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
     * <p>Refused with DLI.0001 for an unknown key or a value that the queue's size does not allow, DLI.0002 when there is no such
     * queue, DLI.0007 for the preset queue, one that is not for SQL and what cannot be switched off, DLI.0012 while something is
     * being done to the queue.
     */
    @DliOperation(value = "CreateQueueProperty", page = "dli_01_0563", evidence = CLIENT)
    @PostMapping
    MessageResponse create(
            World world, @PathVariable("queue_name") String queueName, @RequestBody @Valid SetProperties request) {
        return properties.create(world, queueName, request);
    }

    /** Sets properties as creating them does; {@code network.cidrInVpc} moves the queue to another network, and is refused as that is. */
    @DliOperation(value = "UpdateQueueProperty", page = "dli_01_0563", evidence = CLIENT)
    @PutMapping
    MessageResponse update(
            World world, @PathVariable("queue_name") String queueName, @RequestBody @Valid SetProperties request) {
        return properties.update(world, queueName, request);
    }

    /** Takes properties away, set or not. Refused as setting them is. */
    @DliOperation(value = "DeleteQueueProperty", page = "dli_01_0563", evidence = CLIENT)
    @DeleteMapping
    MessageResponse delete(
            World world, @PathVariable("queue_name") String queueName, @RequestBody @Valid DeleteProperties request) {
        return properties.delete(world, queueName, request);
    }
}
