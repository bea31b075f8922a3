package io.github.dliemulator.queue.pool;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.UNAVAILABLE;

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

    /**
     * Lists the queues of a pool by name. A {@code limit} of 0 returns all of them. The {@code queue_name} may match in
     * part.
     *
     * <p>Errors: DLI.0002 (unknown pool).
     */
    @DliOperation(
            value = "ListElasticResourcePoolQueues",
            page = "dli_02_0330",
            evidence = DOCUMENTED,
            resourceKind = "pool",
            resourceVariable = "elastic_resource_pool_name")
    @DliErrors(NO_SUCH_OBJECT)
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
     * Moves a queue into a pool permanently. The number of CUs of the pool changes at once.
     *
     * <p>Errors: DLI.0001 (queue does not fit into the pool). DLI.0002 (unknown queue or pool). DLI.0007 (default or
     * shared queue, queue that is already in a pool). DLI.0012 (queue or pool is not available).
     */
    @DliOperation(
            value = "AssociateQueueToElasticResourcePool",
            page = "dli_02_0331",
            evidence = DOCUMENTED,
            resourceKind = "pool",
            resourceVariable = "elastic_resource_pool_name")
    @DliErrors({NO_SUCH_OBJECT, NOT_SUPPORTED, UNAVAILABLE})
    @PostMapping
    MessageResponse associate(
            World world,
            @PathVariable("elastic_resource_pool_name") String pool,
            @RequestBody @Valid AssociateQueue request) {
        return queues.associate(world, pool, request);
    }

    /**
     * Replaces the scaling policies of a queue. They are shown at once and apply from the next full hour.
     *
     * <p>Errors: DLI.0001 (no policy from 00:00 to 24:00, overlapping policies, policies that do not fit into the
     * pool). DLI.0002 (unknown pool, queue that is not in the pool). DLI.0012 (queue or pool is not available).
     */
    @DliOperation(
            value = "UpdateElasticResourcePoolQueue",
            page = "dli_02_0332",
            evidence = DOCUMENTED,
            resourceKind = "pool",
            resourceVariable = "elastic_resource_pool_name")
    @DliErrors({NO_SUCH_OBJECT, UNAVAILABLE})
    @PutMapping("/{queue_name}")
    MessageResponse replacePolicies(
            World world,
            @PathVariable("elastic_resource_pool_name") String pool,
            @PathVariable("queue_name") String queueName,
            @RequestBody @Valid ReplacePolicies request) {
        return queues.replacePolicies(world, pool, queueName, request);
    }
}
