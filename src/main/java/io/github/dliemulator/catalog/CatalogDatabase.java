package io.github.dliemulator.catalog;

import static io.github.dliemulator.catalog.CatalogNames.DEFAULT_DATABASE;

import io.github.dliemulator.tag.TaggableResources.TaggableResource;
import io.github.dliemulator.world.JsonColumn;
import io.github.dliemulator.world.World;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Map;
import java.util.TreeMap;

/** Database. */
@Entity
@IdClass(CatalogDatabase.Key.class)
class CatalogDatabase {

    /** Owner of the preset database. */
    private static final String PRESET_OWNER = "dli";

    record Key(String projectId, String databaseName) {}

    @Id
    private String projectId;

    @Id
    private String databaseName;

    private String resourceId;
    private String owner;
    private String description;
    private String location;
    private String enterpriseProjectId;

    @JsonColumn
    private Map<String, String> properties;

    @SuppressWarnings("NullAway.Init")
    protected CatalogDatabase() {}

    CatalogDatabase(String projectId, String owner, String resourceId, DatabaseSpec spec) {
        this.projectId = projectId;
        this.databaseName = spec.name();
        this.resourceId = resourceId;
        this.owner = owner;
        this.description = spec.description();
        this.location = spec.location();
        this.enterpriseProjectId = spec.enterpriseProjectId();
        this.properties = spec.properties();
    }

    /** The preset database. It is stored only if it differs from this one. */
    static CatalogDatabase preset(World world) {
        return new CatalogDatabase(
                world.projectId(),
                PRESET_OWNER,
                world.random().stream("database", DEFAULT_DATABASE, 0).uuidFor("resource id"),
                DatabaseSpec.of(DEFAULT_DATABASE, "", "", Map.of()));
    }

    String name() {
        return databaseName;
    }

    String owner() {
        return owner;
    }

    boolean isPreset() {
        return databaseName.equals(DEFAULT_DATABASE);
    }

    void changeOwner(String newOwner) {
        this.owner = newOwner;
    }

    void changeProperties(Map<String, String> newProperties) {
        this.properties = Map.copyOf(newProperties);
    }

    TaggableResource toTaggableResource() {
        return new TaggableResource(resourceId, databaseName, databaseName);
    }

    DatabaseInfo toInfo() {
        return new DatabaseInfo(
                databaseName, owner, description, location, new TreeMap<>(properties), enterpriseProjectId, resourceId);
    }
}
