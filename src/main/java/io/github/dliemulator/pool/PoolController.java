package io.github.dliemulator.pool;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.QUOTA_EXCEEDED;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;
import static io.github.dliemulator.web.error.DliError.UNAVAILABLE;

import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.tag.TagFilter;
import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An unknown pool is refused with DLI.0002 throughout. */
@Tag(name = "Elastic resource pools")
@RestController
@RequestMapping("/v3/{project_id}/elastic-resource-pools")
class PoolController {

    private final Pools pools;
    private final PoolList list;

    PoolController(Pools pools, PoolList list) {
        this.pools = pools;
        this.list = list;
    }

    /**
     * Creates a pool. It is listed at once as CREATING and becomes AVAILABLE later.
     *
     * <p>Errors: DLI.0001 (invalid field), DLI.0006 (name exists), DLI.1028 (quota of pools or CUs exceeded).
     */
    @DliOperation(value = "CreateElasticResourcePool", page = "dli_02_0326", evidence = DOCUMENTED)
    @DliErrors({ALREADY_EXISTS, QUOTA_EXCEEDED})
    @PostMapping
    PoolView.CreateResponse create(World world, @RequestBody @Valid CreatePool request) {
        return pools.create(world, request);
    }

    /** Lists pools by name. A {@code limit} of 0 returns all of them. The {@code name} may match in part. */
    @DliOperation(
            value = "ListElasticResourcePools",
            page = "dli_02_0327",
            evidence = DOCUMENTED,
            resourceKind = "pool")
    @GetMapping
    PoolView.Page list(
            World world,
            @RequestParam(name = "status", required = false) @Nullable PoolStatus status,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "tags", required = false) @Nullable String tags,
            @RequestParam(name = "limit", defaultValue = "100") @Min(0) @Max(100) int limit,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset) {
        PoolFilter filter = new PoolFilter(status, name, TagFilter.parse(tags));
        return list.find(world, filter, Paging.ofOffset(offset, limit));
    }

    /**
     * Updates a pool. The new range of CUs is shown at once. The number of CUs follows at the next full hour.
     *
     * <p>Errors: DLI.0001 (invalid field, minimum above the current CUs, range too small for its queues), DLI.0002
     * (unknown pool), DLI.0012 (pool is not AVAILABLE), DLI.1028 (quota of CUs exceeded).
     */
    @DliOperation(
            value = "UpdateElasticResourcePool",
            page = "dli_02_0329",
            evidence = DOCUMENTED,
            resourceKind = "pool",
            resourceVariable = "elastic_resource_pool_name")
    @DliErrors({NO_SUCH_OBJECT, UNAVAILABLE, QUOTA_EXCEEDED})
    @PutMapping("/{elastic_resource_pool_name}")
    MessageResponse update(
            World world,
            @PathVariable("elastic_resource_pool_name") String name,
            @RequestBody @Valid UpdatePool request) {
        return pools.update(world, name, request);
    }

    /**
     * Deletes a pool and its peers in connections.
     *
     * <p>Errors: DLI.0002 (unknown pool), DLI.0007 (pool contains queues), DLI.0009 (created less than {@code
     * dli.pool.cooldown} ago), DLI.0012 (pool is CREATING or SCALING).
     */
    @DliOperation(
            value = "DeleteElasticResourcePool",
            page = "dli_02_0328",
            evidence = DOCUMENTED,
            resourceKind = "pool",
            resourceVariable = "elastic_resource_pool_name")
    @DliErrors({NO_SUCH_OBJECT, NOT_SUPPORTED, RESTRICTED, UNAVAILABLE})
    @DeleteMapping("/{elastic_resource_pool_name}")
    MessageResponse delete(World world, @PathVariable("elastic_resource_pool_name") String name) {
        return pools.delete(world, name);
    }

    /**
     * Lists the changes of the number of CUs of a pool, the oldest first. The default period is the last 15 days. All
     * changes succeed in the emulator.
     *
     * <p>Errors: DLI.0001 (period that starts 30 days ago or earlier, or ends in the future), DLI.0002 (unknown pool).
     */
    @DliOperation(value = "ListElasticResourcePoolScaleRecords", page = "dli_02_0336", evidence = DOCUMENTED)
    @DliErrors(NO_SUCH_OBJECT)
    @GetMapping("/{elastic_resource_pool_name}/scale-records")
    ScaleRecords scaleRecords(
            World world,
            @PathVariable("elastic_resource_pool_name") String name,
            @RequestParam(name = "start_time", required = false) @Nullable Long start,
            @RequestParam(name = "end_time", required = false) @Nullable Long end,
            @RequestParam(name = "status", required = false) ScaleRecords.@Nullable ScaleStatus status,
            @RequestParam(name = "limit", defaultValue = "100") @Min(0) @Max(100) int limit,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset) {
        ScaleRecordQuery query = ScaleRecordQuery.of(start, end, status, world.now());
        return list.scaleRecords(world, name, query, Paging.ofOffset(offset, limit));
    }
}
