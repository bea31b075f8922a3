package io.github.dliemulator.world;

/**
 * Published when a resource is held before it is available. Listeners hold what waits for it, in the same transaction.
 *
 * @param id ID of the resource, as in {@link Resource}
 */
public record ResourceHeld(World world, ResourceKind kind, String id) {}
