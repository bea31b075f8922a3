package io.github.dliemulator.world;

import java.time.Duration;

/**
 * Published when a resource that is not yet available is released or forced. Listeners release what waits for it, in the same
 * transaction.
 *
 * @param id ID of the resource, as in {@link Resource}
 * @param earlierBy time by which the resource is available earlier than was scheduled
 */
public record ResourceReleased(World world, ResourceKind kind, String id, Duration earlierBy) {}
