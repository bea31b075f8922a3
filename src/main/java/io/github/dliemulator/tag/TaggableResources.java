package io.github.dliemulator.tag;

import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.World;
import java.util.Optional;
import java.util.stream.Stream;

/** A room whose resources can be tagged. */
public interface TaggableResources {

    ResourceType resourceType();

    ResourceKind kind();

    /** The resource that a client means by this id. */
    Optional<TaggableResource> find(World world, String resourceId);

    /** All of a project, in an order that does not change. */
    Stream<TaggableResource> findAll(World world);

    /**
     * A resource that has tags, or could.
     *
     * @param id by which clients name it here: a queue's number, the {@code resource_id} of a pool, a connection's id
     * @param key its natural key, by which its room gave its tags to {@link Tags#add}
     * @param name as it is shown
     */
    record TaggableResource(String id, String key, String name) {}
}
