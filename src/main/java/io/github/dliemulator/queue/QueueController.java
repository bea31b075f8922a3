package io.github.dliemulator.queue;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;

import io.github.dliemulator.queue.api.CreateQueue;
import io.github.dliemulator.queue.api.QueueFilter;
import io.github.dliemulator.queue.api.QueueView;
import io.github.dliemulator.tag.TagFilter;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The service has queues under v1.0; they answer under v2.0 as well. */
@Tag(name = "Queues")
@RestController
@RequestMapping({"/v1.0/{project_id}/queues", "/v2.0/{project_id}/queues"})
class QueueController {

    private final Queues queues;

    QueueController(Queues queues) {
        this.queues = queues;
    }

    /**
     * Creates a queue. Its computing resources are allocated afterwards, which no answer shows.
     *
     * <p>Refused with DLI.0001 for a bad field, DLI.0002 for an unknown pool, DLI.0006 for a name that is taken,
     * DLI.0012 for a pool that is not there yet, DLI.1028 for more than the project may have.
     */
    @DliOperation(value = "CreateQueue", page = "dli_02_0194", evidence = DOCUMENTED)
    @PostMapping
    QueueView.Created create(World world, @RequestBody @Valid CreateQueue request) {
        return queues.create(world, request);
    }

    /** Lists queues; without a {@code queue_type} only those for SQL. */
    @DliOperation(value = "ListQueues", page = "dli_02_0196", evidence = DOCUMENTED, resourceKind = "queue")
    @GetMapping
    QueueView.Page list(
            World world,
            @RequestParam(name = "queue_type", defaultValue = "sql") QueueFilter.Type type,
            @RequestParam(name = "tags", required = false) @Nullable String tags,
            @RequestParam(name = "order", defaultValue = "queue_name_asc") QueueFilter.Order order,
            @RequestParam(name = "page-size", defaultValue = "2147483647") @Min(1) int pageSize,
            @RequestParam(name = "current-page", defaultValue = "1") @Min(1) int currentPage) {
        QueueFilter filter = new QueueFilter(type, TagFilter.parse(tags), order);
        return queues.list(world, filter, Paging.ofPage(currentPage, pageSize));
    }

    /** Shows a queue, whatever the case of its name. Refused with DLI.0002 when there is none. */
    @DliOperation(
            value = "ShowQueue",
            page = "dli_02_0016",
            evidence = DOCUMENTED,
            resourceKind = "queue",
            resourceVariable = "queue_name")
    @GetMapping("/{queue_name}")
    QueueView.Detail show(World world, @PathVariable("queue_name") String queueName) {
        return queues.show(world, queueName);
    }

    /**
     * Deletes a queue and its peers in connections.
     *
     * <p>Refused with DLI.0002 when there is none, DLI.0007 for the preset one, DLI.0999 while a job runs on it.
     */
    @DliOperation(
            value = "DeleteQueue",
            page = "dli_02_0195",
            evidence = DOCUMENTED,
            resourceKind = "queue",
            resourceVariable = "queue_name")
    @DeleteMapping("/{queue_name}")
    MessageResponse delete(World world, @PathVariable("queue_name") String queueName) {
        return queues.delete(world, queueName);
    }
}
