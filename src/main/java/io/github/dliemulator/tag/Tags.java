package io.github.dliemulator.tag;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tags of resources. A resource is referenced by its natural key: the name of a queue or pool, the ID of a connection. */
@Component
public class Tags {

    /** Maximum number of tags of a resource. */
    public static final int MAX_TAGS = 20;

    private final TagRepository tags;
    private final ObjectProvider<TagValidator> validators;

    Tags(TagRepository tags, ObjectProvider<TagValidator> validators) {
        this.tags = tags;
        this.validators = validators;
    }

    /** Stores the tags of a new resource. Needs a transaction. */
    public void add(World world, ResourceType type, String name, List<Tag> newTags) {
        validate(type, newTags);
        newTags.forEach(tag -> tags.save(new TagEntity(world.projectId(), type, name, tag)));
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
        return tags.findByProjectIdAndResourceTypeAndTagKey(projectId, type, key).stream()
                .collect(Collectors.toMap(
                        TagEntity::resourceName, tag -> tag.toTag().value()));
    }

    /** A condition on the natural key of a resource: it has all tags of a filter. */
    public Predicate<String> hasTags(String projectId, ResourceType type, TagFilter filter) {
        List<Set<String>> taggedNames = filter.tags().stream()
                .map(tag -> tags.findResourceNames(projectId, type, tag.key(), tag.value()))
                .toList();
        return name -> taggedNames.stream().allMatch(names -> names.contains(name));
    }

    public void deleteAll(World world, ResourceType type, String name) {
        tags.deleteByResource(world.projectId(), type, name);
    }
}
