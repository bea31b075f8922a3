package io.github.dliemulator.world;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Finds, holds, releases and forces the emulated resources of a module. Each module with such resources implements it. */
public interface ResourceProvider {

    /** The kinds of resources that this provider has. No other provider has them. */
    List<ResourceKind> kinds();

    /** All resources of a project, in an order that does not change. */
    Stream<Resource> resources(String projectId);

    /** All resources of a project that may still change without a call after an instant. May include others. */
    default Stream<Resource> resourcesChangingAfter(String projectId, Instant after) {
        return resources(projectId);
    }

    /**
     * The resources with an ID, usually one. IDs are compared without case.
     *
     * @param kind one of {@link #kinds}
     */
    Stream<Resource> find(String projectId, ResourceKind kind, String id);

    /**
     * The parts of a resource.
     *
     * @param kind one of {@link #kinds} that is a part of another kind
     * @param wholeId ID of the resource of that kind
     */
    default Stream<Resource> findPartsOf(String projectId, ResourceKind kind, String wholeId) {
        throw new UnsupportedOperationException("A %s is not a part of a resource".formatted(kind));
    }

    /**
     * Puts a resource into a state at once. Called in a transaction that has locked the world.
     *
     * @param kind one of {@link #kinds} that has the state among its forcible ones
     * @throws WorldConflictException if the current state of the resource does not allow it
     */
    default void force(World world, ResourceKind kind, String id, ForcedState forced) {
        throw new UnsupportedOperationException("A %s cannot be forced".formatted(kind));
    }

    /**
     * Holds a resource before its next state transition. Called in a transaction that has locked the world.
     *
     * @param kind one of {@link #kinds} that is holdable
     * @throws WorldConflictException if no transition is scheduled
     */
    default void hold(World world, ResourceKind kind, String id) {
        throw new UnsupportedOperationException("A %s cannot be held".formatted(kind));
    }

    /**
     * Releases a held resource: its remaining transitions are postponed by the time that it was held. Called in a transaction
     * that has locked the world.
     *
     * @param kind one of {@link #kinds} that is holdable
     * @throws WorldConflictException if the resource is not held
     */
    default void release(World world, ResourceKind kind, String id) {
        throw new UnsupportedOperationException("A %s cannot be held".formatted(kind));
    }
}
