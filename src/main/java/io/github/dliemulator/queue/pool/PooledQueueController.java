package io.github.dliemulator.queue.pool;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queues of a pool. An unknown pool is refused with DLI.0002 throughout. */
@Tag(name = "Elastic resource pools")
@RestController
@RequestMapping("/v3/{project_id}/elastic-resource-pools/{elastic_resource_pool_name}/queues")
class PooledQueueController {

    private final PooledQueues queues;

    PooledQueueController(PooledQueues queues) {
        this.queues = queues;
    }

    /** Lists the queues of a pool by name. A {@code limit} of 0 shows all, a {@code queue_name} is matched in part. */
    @DliOperation(
            value = "ListElasticResourcePoolQueues",
            page = "dli_02_0330",
            evidence = DOCUMENTED,
            resourceKind = "pool",
            resourceVariable = "elastic_resource_pool_name")
    @GetMapping
    PooledQueueView.Page list(
            World world,
            @PathVariable("elastic_resource_pool_name") String pool,
            @RequestParam(name = "queue_name", defaultValue = "") String queueName,
            @RequestParam(name = "limit", defaultValue = "100") @Min(0) int limit,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset) {
        return queues.list(world, pool, queueName, Paging.ofOffset(offset, limit));
    }

    /**
     * Moves a queue into a pool, for good. The pool's CUs follow at once.
     *
     * <p>Refused with DLI.0001 where the pool has no room, DLI.0002 for an unknown queue, DLI.0007 for one that is preset,
     * shared or in a pool already, DLI.0012 while the queue is not available, or the pool is not there yet.
     */
    @DliOperation(
            value = "AssociateQueueToElasticResourcePool",
            page = "dli_02_0331",
            evidence = DOCUMENTED,
            resourceKind = "pool",
            resourceVariable = "elastic_resource_pool_name")
    @PostMapping
    MessageResponse associate(
            World world,
            @PathVariable("elastic_resource_pool_name") String pool,
            @RequestBody @Valid AssociateQueue request) {
        return queues.associate(world, pool, request);
    }

    /**
     * Replaces a queue's scaling policies. They are shown at once, and govern from the next full hour on.
     *
     * <p>Refused with DLI.0001 without a policy from 00:00 to 24:00, for others that overlap, or where the pool has no room;
     * with DLI.0002 for a queue that is not in the pool, DLI.0012 while its resources are being allocated.
     */
    @DliOperation(
            value = "UpdateElasticResourcePoolQueue",
            page = "dli_02_0332",
            evidence = DOCUMENTED,
            resourceKind = "pool",
            resourceVariable = "elastic_resource_pool_name")
    @PutMapping("/{queue_name}")
    MessageResponse replacePolicies(
            World world,
            @PathVariable("elastic_resource_pool_name") String pool,
            @PathVariable("queue_name") String queueName,
            @RequestBody @Valid ReplacePolicies request) {
        return queues.replacePolicies(world, pool, queueName, request);
    }
}
