package io.github.dliemulator.queue;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;
import static io.github.dliemulator.web.error.DliError.QUEUE_BUSY;
import static io.github.dliemulator.web.error.DliError.QUOTA_EXCEEDED;
import static io.github.dliemulator.web.error.DliError.UNAVAILABLE;

import io.github.dliemulator.queue.api.CreateQueue;
import io.github.dliemulator.queue.api.QueueFilter;
import io.github.dliemulator.queue.api.QueueView;
import io.github.dliemulator.tag.TagFilter;
import io.github.dliemulator.web.DliErrors;
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
     * Creates a queue. Its computing resources are allocated later, which no response shows.
     *
     * <p>Errors: DLI.0001 (invalid field), DLI.0002 (unknown pool), DLI.0006 (name exists), DLI.0012 (pool is not
     * available), DLI.1028 (quota exceeded).
     */
    @DliOperation(value = "CreateQueue", page = "dli_02_0194", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, ALREADY_EXISTS, UNAVAILABLE, QUOTA_EXCEEDED})
    @PostMapping
    QueueView.Created create(World world, @RequestBody @Valid CreateQueue request) {
        return queues.create(world, request);
    }

    /** Lists queues. The default {@code queue_type} is {@code sql}. */
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

    /**
     * Shows a queue. The name is not case-sensitive.
     *
     * <p>Errors: DLI.0002 (unknown queue).
     */
    @DliOperation(
            value = "ShowQueue",
            page = "dli_02_0016",
            evidence = DOCUMENTED,
            resourceKind = "queue",
            resourceVariable = "queue_name")
    @DliErrors(NO_SUCH_OBJECT)
    @GetMapping("/{queue_name}")
    QueueView.Detail show(World world, @PathVariable("queue_name") String queueName) {
        return queues.show(world, queueName);
    }

    /**
     * Deletes a queue and its peers in connections.
     *
     * <p>Errors: DLI.0002 (unknown queue), DLI.0003 (not permitted), DLI.0007 (default queue), DLI.0999 (a job is
     * running).
     */
    @DliOperation(
            value = "DeleteQueue",
            page = "dli_02_0195",
            evidence = DOCUMENTED,
            resourceKind = "queue",
            resourceVariable = "queue_name")
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED, NOT_SUPPORTED, QUEUE_BUSY})
    @DeleteMapping("/{queue_name}")
    MessageResponse delete(World world, @PathVariable("queue_name") String queueName) {
        return queues.delete(world, queueName);
    }
}
