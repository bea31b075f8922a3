package io.github.dliemulator.pool;

import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.tag.TagFilter;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.world.World;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which pools a list call wants to see.
 *
 * @param name a part of the name, whatever its case
 */
record PoolFilter(@Nullable PoolStatus status, String name, TagFilter tags) {

    Specification<Pool> toSpecification(World world) {
        return (pool, query, builder) -> builder.and(
                builder.equal(pool.get("projectId"), world.projectId()),
                builder.gt(builder.locate(pool.get("poolName"), ResourceNames.normalize(name)), 0));
    }

    /** No database knows the status, which depends on the time of day. */
    boolean matches(PoolView pool) {
        return status == null || status == pool.status();
    }
}
