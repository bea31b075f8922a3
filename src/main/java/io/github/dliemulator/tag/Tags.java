package io.github.dliemulator.tag;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.world.World;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tags of resources. A resource is referenced by its natural key: the name of a queue or pool, the ID of a connection. */
@Component
public class Tags {

    /** Maximum number of tags of a resource. */
    public static final int MAX_TAGS = 20;

    private final TagRepository tags;
    private final JdbcClient jdbc;
    private final ObjectProvider<TagValidator> validators;

    Tags(TagRepository tags, JdbcClient jdbc, ObjectProvider<TagValidator> validators) {
        this.tags = tags;
        this.jdbc = jdbc;
        this.validators = validators;
    }

    /** Stores the tags of a new resource. Needs a transaction. */
    public void add(World world, ResourceType type, String name, List<Tag> newTags) {
        validate(type, newTags);
        newTags.forEach(tag -> tags.save(new TagEntity(world.projectId(), type, name, tag)));
        if (!newTags.isEmpty()) {
            tags.flush();
        }
    }

    /** Rejects tags with a repeated key, and those that break the rules of other modules. */
    void validate(ResourceType type, List<Tag> newTags) {
        if (newTags.stream().map(Tag::key).distinct().count() < newTags.size()) {
            throw INVALID_PARAMETER.exception("tags must not contain a key twice");
        }
        newTags.forEach(tag -> validators.forEach(validator -> validator.validate(type, tag)));
    }

    /** The values that a tag key has, by the natural keys of the tagged resources. */
    public Map<String, String> findValues(String projectId, ResourceType type, String key) {
        Map<String, String> values = new HashMap<>();
        jdbc.sql("select resource_name, tag_value from tag where project_id = ? and resource_type = ? and tag_key = ?")
                .params(projectId, type.name(), key)
                .query(row -> {
                    values.put(row.getString("resource_name"), row.getString("tag_value"));
                });
        return values;
    }

    /**
     * Restricts a query to the resources that have all tags of a filter.
     *
     * @param name attribute of the entity with the natural key of the resource
     */
    public <T> Specification<T> hasTags(ResourceType type, TagFilter filter, String name) {
        return (resource, query, builder) -> builder.and(filter.tags().stream()
                .map(tag ->
                        builder.exists(tagSubquery(resource, Objects.requireNonNull(query), builder, type, tag, name)))
                .toArray(jakarta.persistence.criteria.Predicate[]::new));
    }

    /** A condition on the natural key of a resource: it has all tags of a filter. */
    public Predicate<String> hasTags(World world, ResourceType type, TagFilter filter) {
        List<Set<String>> taggedNames = filter.tags().stream()
                .map(tag -> tags.findResourceNames(world.projectId(), type, tag.key(), tag.value()))
                .toList();
        return name -> taggedNames.stream().allMatch(names -> names.contains(name));
    }

    private static Subquery<TagEntity> tagSubquery(
            Root<?> resource,
            CriteriaQuery<?> query,
            CriteriaBuilder builder,
            ResourceType type,
            Tag tag,
            String name) {
        Subquery<TagEntity> rows = query.subquery(TagEntity.class);
        Root<TagEntity> row = rows.from(TagEntity.class);
        return rows.select(row)
                .where(
                        builder.equal(row.get("projectId"), resource.get("projectId")),
                        builder.equal(row.get("resourceType"), type),
                        builder.equal(row.get("resourceName"), resource.get(name)),
                        builder.equal(row.get("tagKey"), tag.key()),
                        builder.equal(row.get("tagValue"), tag.value()));
    }

    public void deleteAll(World world, ResourceType type, String name) {
        jdbc.sql("delete from tag where project_id = ? and resource_type = ? and resource_name = ?")
                .params(world.projectId(), type.name(), name)
                .update();
    }
}
