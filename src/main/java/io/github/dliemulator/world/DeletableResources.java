package io.github.dliemulator.world;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resources that clients create and delete. Each module with such resources implements it. The beans are ordered as
 * the resources can be deleted: a resource comes before those that it refers to.
 */
public interface DeletableResources {

    /** The resources of a project that clients created, in an order in which they can be deleted. Preset ones are left out. */
    Stream<DeletableResource> findAll(String projectId);

    /**
     * A resource that a client created.
     *
     * @param id unique among the resources of its kind
     * @param name name for display; null if the ID is the name
     * @param creation which calls created it
     * @param path path of the DELETE request that deletes it
     */
    record DeletableResource(
            String kind, String id, @Nullable String name, Creation creation, String path) {

        /** A resource whose name is its ID. */
        public static DeletableResource named(String kind, String name, Creation creation, String path) {
            return new DeletableResource(kind, name, null, creation, path);
        }

        /** Kind and ID, such as {@code queue/etl}. */
        public String key() {
            return kind + "/" + id;
        }
    }

    /**
     * The calls that create a resource.
     *
     * @param operations operations in the vendor SDK
     * @param identifiers texts that such a call has in its path, its request or its response
     */
    record Creation(List<String> operations, List<String> identifiers) {

        public Creation {
            operations = List.copyOf(operations);
            identifiers = List.copyOf(identifiers);
        }

        public static Creation of(String operation, String identifier) {
            return new Creation(List.of(operation), List.of(identifier));
        }
    }
}
