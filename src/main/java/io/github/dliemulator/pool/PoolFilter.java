package io.github.dliemulator.pool;

import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.tag.TagFilter;
import io.github.dliemulator.web.ResourceNames;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of a list call.
 *
 * @param name part of the name, not case-sensitive
 */
record PoolFilter(@Nullable PoolStatus status, String name, TagFilter tags) {

    boolean matches(Pool pool, Instant now) {
        return pool.name().contains(ResourceNames.normalize(name))
                && (status == null || status == pool.timeline().at(now));
    }
}
