package io.github.dliemulator.pool;

import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.tag.TagFilter;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.world.World;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Conditions of a list call.
 *
 * @param name part of the name, not case-sensitive
 */
record PoolFilter(@Nullable PoolStatus status, String name, TagFilter tags) {

    Specification<Pool> toSpecification(World world) {
        return (pool, query, builder) -> builder.and(
                builder.equal(pool.get("projectId"), world.projectId()),
                builder.gt(builder.locate(pool.get("poolName"), ResourceNames.normalize(name)), 0));
    }

    /** Checks the status, which no column holds, as it depends on the time. */
    boolean matches(PoolView pool) {
        return status == null || status == pool.status();
    }
}
