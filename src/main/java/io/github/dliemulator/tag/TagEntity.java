package io.github.dliemulator.tag;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Tag of a resource. The resource is referenced by its natural key. */
@Entity
@Table(name = "tag")
@IdClass(TagEntity.Key.class)
class TagEntity {

    record Key(String projectId, ResourceType resourceType, String resourceName, String tagKey) {}

    @Id
    private String projectId;

    @Id
    @Enumerated(EnumType.STRING)
    private ResourceType resourceType;

    @Id
    private String resourceName;

    @Id
    private String tagKey;

    private String tagValue;

    @SuppressWarnings("NullAway.Init")
    protected TagEntity() {}

    TagEntity(String projectId, ResourceType resourceType, String resourceName, Tag tag) {
        this.projectId = projectId;
        this.resourceType = resourceType;
        this.resourceName = resourceName;
        this.tagKey = tag.key();
        this.tagValue = tag.value();
    }

    String resourceName() {
        return resourceName;
    }

    String key() {
        return tagKey;
    }

    void updateValue(String value) {
        this.tagValue = value;
    }

    Tag toTag() {
        return new Tag(tagKey, tagValue);
    }

    /** Whether a request to delete a tag refers to this one: the key is equal, and the value is equal or not given. */
    boolean matches(Tag requested) {
        return tagKey.equals(requested.key()) && (requested.value().isEmpty() || tagValue.equals(requested.value()));
    }
}
