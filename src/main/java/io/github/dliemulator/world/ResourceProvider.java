package io.github.dliemulator.world;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/** A room whose resources change in time. What it shows here is all that the operator's door knows of it. */
public interface ResourceProvider {

    /** Every resource of this project, in an order that does not change. */
    Stream<Resource> resources(String projectId);

    /** The same, perhaps without those of which it is certain that nothing more happens to them after an instant by itself. */
    default Stream<Resource> resourcesChangingAfter(String projectId, Instant after) {
        return resources(projectId);
    }

    /** Those that such a kind and such an id name, one as a rule; names are not told apart by case. */
    default Stream<Resource> find(String projectId, String kind, String id) {
        return resources(projectId)
                .filter(resource ->
                        resource.kind().equals(kind) && resource.id().equalsIgnoreCase(id));
    }

    /** Those that are meant by who waits for them: by a connection, its peers are. */
    default Stream<Resource> resolve(String projectId, String kind, String id) {
        return find(projectId, kind, id);
    }

    /** The states into which the operator can put a resource of this kind at once. */
    default Set<String> forcibleStates(String kind) {
        return Set.of();
    }

    /** Puts a resource into one of the {@link #forcibleStates} of its kind. Runs in a transaction that holds the world's lock. */
    default void force(World world, String kind, String id, ForcedState forced) {
        throw new UnsupportedOperationException("No state of a %s is forcible".formatted(kind));
    }

    /** Whether the operator can hold resources of this kind. */
    default boolean canHold(String kind) {
        return false;
    }

    /** Stops a resource before its next transition. Runs in a transaction that holds the world's lock. */
    default void hold(World world, String kind, String id) {
        throw new UnsupportedOperationException("No %s can be held".formatted(kind));
    }

    /**
     * Lets a held resource go on; its remaining transitions are later by the time that it was held. Runs in a transaction that
     * holds the world's lock.
     */
    default void release(World world, String kind, String id) {
        throw new UnsupportedOperationException("No %s can be held".formatted(kind));
    }
}
