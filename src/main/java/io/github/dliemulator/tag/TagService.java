package io.github.dliemulator.tag;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.dliemulator.tag.TaggableResources.TaggableResource;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tags of all types of resources, by the IDs that clients use. */
@Component
class TagService {

    private final TagRepository tags;
    private final Tags allTags;
    private final ObjectProvider<TaggableResources> providers;
    private final WorldTransactions transactions;

    TagService(
            TagRepository tags,
            Tags allTags,
            ObjectProvider<TaggableResources> providers,
            WorldTransactions transactions) {
        this.tags = tags;
        this.allTags = allTags;
        this.providers = providers;
        this.transactions = transactions;
    }

    void add(World entered, ResourceType type, String id, List<Tag> requested) {
        transactions.run(entered, world -> {
            allTags.validate(type, requested);
            TaggableResource resource = requireResource(world, type, id);
            Map<String, TagEntity> existing =
                    findTags(world, type, resource).collect(Collectors.toMap(TagEntity::key, Function.identity()));
            if (Stream.concat(existing.keySet().stream(), requested.stream().map(Tag::key))
                            .distinct()
                            .count()
                    > Tags.MAX_TAGS) {
                throw INVALID_PARAMETER.exception("A resource has at most %d tags", Tags.MAX_TAGS);
            }
            requested.forEach(tag -> Optional.ofNullable(existing.get(tag.key()))
                    .ifPresentOrElse(
                            row -> row.updateValue(tag.value()),
                            () -> tags.save(new TagEntity(world.projectId(), type, resource.key(), tag))));
        });
    }

    /** Deletes tags by key and value, or by key alone if no value is given. Tags that do not exist are ignored. */
    void remove(World entered, ResourceType type, String id, List<Tag> requested) {
        transactions.run(entered, world -> {
            TaggableResource resource = requireResource(world, type, id);
            tags.deleteAll(findTags(world, type, resource)
                    .filter(row -> requested.stream().anyMatch(row::matches))
                    .toList());
        });
    }

    TagView.ResourceTagsPage show(World world, ResourceType type, String id, Paging paging) {
        List<Tag> all = findTags(world, type, requireResource(world, type, id))
                .map(TagEntity::toTag)
                .toList();
        return new TagView.ResourceTagsPage(paging.apply(all), all.size());
    }

    TagView.TypeTagsPage list(World world, ResourceType type, Paging paging) {
        List<TagView.TagValues> all = findTags(world, type).stream()
                .collect(groupingBy(
                        TagEntity::key, TreeMap::new, mapping(row -> row.toTag().value(), toList())))
                .entrySet()
                .stream()
                .map(key -> new TagView.TagValues(
                        key.getKey(), key.getValue().stream().distinct().toList()))
                .toList();
        return new TagView.TypeTagsPage(paging.apply(all), all.size());
    }

    TagView.TaggedResourcesPage find(World world, ResourceType type, ResourceTagQuery query, Paging paging) {
        List<TagView.TaggedResource> all = findTagged(world, type, query).toList();
        return new TagView.TaggedResourcesPage(all.size(), paging.apply(all));
    }

    TagView.TaggedResourceCount count(World world, ResourceType type, ResourceTagQuery query) {
        return new TagView.TaggedResourceCount(
                (int) findTagged(world, type, query).count());
    }

    private Stream<TagView.TaggedResource> findTagged(World world, ResourceType type, ResourceTagQuery query) {
        Map<String, List<Tag>> tagsByName = findTags(world, type).stream()
                .collect(groupingBy(TagEntity::resourceName, mapping(TagEntity::toTag, toList())));
        return providersOf(type)
                .flatMap(provider -> provider.findAll(world))
                .filter(resource -> query.matchesResource(resource, tagsByName.getOrDefault(resource.key(), List.of())))
                .map(resource -> new TagView.TaggedResource(
                        resource.id(), resource.name(), "", tagsByName.getOrDefault(resource.key(), List.of())));
    }

    private TaggableResource requireResource(World world, ResourceType type, String id) {
        return providersOf(type)
                .flatMap(provider -> provider.find(world, id).stream())
                .findFirst()
                .orElseThrow(() -> NO_SUCH_OBJECT.exception("There is no resource with the ID %s", id));
    }

    private Stream<TaggableResources> providersOf(ResourceType type) {
        return providers.stream().filter(provider -> provider.resourceType() == type);
    }

    private List<TagEntity> findTags(World world, ResourceType type) {
        return tags.findByProjectIdAndResourceTypeOrderByTagKeyAscTagValueAsc(world.projectId(), type);
    }

    private Stream<TagEntity> findTags(World world, ResourceType type, TaggableResource resource) {
        return tags
                .findByProjectIdAndResourceTypeAndResourceNameOrderByTagKey(world.projectId(), type, resource.key())
                .stream();
    }
}
