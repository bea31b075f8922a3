package io.github.dliemulator.pool;

import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.tag.TagFilter;
import io.github.dliemulator.web.Naming;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which pools a list call wants to see.
 *
 * @param name a part of the name, whatever its case
 */
record PoolFilter(@Nullable PoolStatus status, String name, TagFilter tags) {

    Specification<Pool> names(World world) {
        return (pool, query, is) -> is.and(
                is.equal(pool.get("projectId"), world.projectId()),
                is.gt(is.locate(pool.get("poolName"), Naming.canonical(name)), 0));
    }

    /** No database knows the status, which depends on the time of day. */
    boolean shows(PoolView pool) {
        return status == null || status == pool.status();
    }
}
