package io.github.dliemulator.pool;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;

import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.tag.TagFilter;
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

    PoolController(Pools pools) {
        this.pools = pools;
    }

    /**
     * Creates a pool. It is listed at once, CREATING, and AVAILABLE later.
     *
     * <p>Refused with DLI.0001 for a bad field, DLI.0006 for a name that is taken, DLI.1028 beyond the quota of pools or CUs.
     */
    @DliOperation(value = "CreateElasticResourcePool", page = "dli_02_0326", evidence = DOCUMENTED)
    @PostMapping
    PoolView.CreateResponse create(World world, @RequestBody @Valid CreatePool request) {
        return pools.create(world, request);
    }

    /** Lists pools by name. A {@code limit} of 0 shows all, a {@code name} is matched in part. */
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
        return pools.list(world, filter, Paging.ofOffset(offset, limit));
    }

    /**
     * Changes a pool. Its range of CUs is shown at once; its CUs follow at the next full hour.
     *
     * <p>Refused with DLI.0001 for a minimum above the current CUs or a range that its queues do not fit into, DLI.0012
     * unless it is AVAILABLE, DLI.1028 beyond the quota of CUs.
     */
    @DliOperation(
            value = "UpdateElasticResourcePool",
            page = "dli_02_0329",
            evidence = DOCUMENTED,
            resourceKind = "pool",
            resourceVariable = "elastic_resource_pool_name")
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
     * <p>Refused with DLI.0007 while queues live in it, DLI.0009 soon after its creation where that is set, DLI.0012 while it
     * is CREATING or SCALING.
     */
    @DliOperation(
            value = "DeleteElasticResourcePool",
            page = "dli_02_0328",
            evidence = DOCUMENTED,
            resourceKind = "pool",
            resourceVariable = "elastic_resource_pool_name")
    @DeleteMapping("/{elastic_resource_pool_name}")
    MessageResponse delete(World world, @PathVariable("elastic_resource_pool_name") String name) {
        return pools.delete(world, name);
    }

    /**
     * Lists how a pool's CUs changed in the last 15 days or another time, the oldest change first. All changes here succeed.
     *
     * <p>Refused with DLI.0001 for a time that began 30 days ago or earlier, or is not over.
     */
    @DliOperation(value = "ListElasticResourcePoolScaleRecords", page = "dli_02_0336", evidence = DOCUMENTED)
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
        return pools.scaleRecords(world, name, query, Paging.ofOffset(offset, limit));
    }
}
