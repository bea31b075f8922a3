package io.github.dliemulator.tag;

import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.World;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the taggable resources of one type. The module of the resources implements it. */
public interface TaggableResources {

    ResourceType resourceType();

    ResourceKind kind();

    /** The resource with an ID that a client gives. */
    Optional<TaggableResource> find(World world, String resourceId);

    /** All resources of the project, in an order that does not change. */
    Stream<TaggableResource> findAll(World world);

    /**
     * A resource that can have tags.
     *
     * @param id ID in the tag API: the number of a queue, the {@code resource_id} of a pool, the ID of a connection
     * @param key natural key, under which its tags are stored with {@link Tags#add}
     * @param name name for display
     */
    record TaggableResource(String id, String key, String name) {}
}
