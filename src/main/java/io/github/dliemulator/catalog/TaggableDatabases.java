package io.github.dliemulator.catalog;

import io.github.dliemulator.tag.ResourceType;
import io.github.dliemulator.tag.TaggableResources;
import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.World;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Taggable databases. Clients use the {@code resource_id} of a database, or its name if they do not know it. */
@Component
class TaggableDatabases implements TaggableResources {

    private final DatabaseRepository databases;

    TaggableDatabases(DatabaseRepository databases) {
        this.databases = databases;
    }

    @Override
    public ResourceType resourceType() {
        return ResourceType.DLI_DATABASE;
    }

    @Override
    public ResourceKind kind() {
        return Databases.KIND;
    }

    @Override
    public Optional<TaggableResource> find(World world, String resourceId) {
        return findAll(world)
                .filter(database ->
                        database.id().equals(resourceId) || database.key().equalsIgnoreCase(resourceId))
                .findFirst();
    }

    @Override
    public Stream<TaggableResource> findAll(World world) {
        return databases.findByProjectIdOrderByDatabaseName(world.projectId()).stream()
                .filter(database -> !database.isPreset())
                .map(CatalogDatabase::toTaggableResource);
    }
}
