package io.github.dliemulator.tag;

import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.refusal.DliError.NO_SUCH_OBJECT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.tag.Taggable.Subject;
import io.github.dliemulator.web.Paging;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tags of resources of every room, as clients ask for them by type. */
@Component
class ResourceTags {

    private final TagRepository tags;
    private final Inscriptions inscriptions;
    private final ObjectProvider<Taggable> rooms;

    ResourceTags(TagRepository tags, Inscriptions inscriptions, ObjectProvider<Taggable> rooms) {
        this.tags = tags;
        this.inscriptions = inscriptions;
        this.rooms = rooms;
    }

    @AtomicChange
    void add(World world, ResourceType type, String id, List<Tag> given) {
        Tags.requireKeysOnce(given);
        inscriptions.requireLegal(type, given);
        Subject subject = require(world, type, id);
        Map<String, TagRow> present =
                of(world, type, subject).collect(Collectors.toMap(TagRow::key, Function.identity()));
        if (Stream.concat(present.keySet().stream(), given.stream().map(Tag::key))
                        .distinct()
                        .count()
                > Tags.MOST) {
            throw INVALID_PARAMETER.because("A resource has at most %d tags", Tags.MOST);
        }
        given.forEach(tag -> Optional.ofNullable(present.get(tag.key()))
                .ifPresentOrElse(
                        row -> row.retag(tag.value()),
                        () -> tags.save(new TagRow(world.projectId(), type, subject.key(), tag))));
    }

    /** Takes away the tags that are there with just this value, or whatever their value when none is given. */
    @AtomicChange
    void remove(World world, ResourceType type, String id, List<Tag> given) {
        Subject subject = require(world, type, id);
        tags.deleteAll(of(world, type, subject)
                .filter(row -> given.stream().anyMatch(row::isMeantBy))
                .toList());
    }

    @Transactional
    TagView.OfResource show(World world, ResourceType type, String id, Paging paging) {
        List<Tag> all =
                of(world, type, require(world, type, id)).map(TagRow::tag).toList();
        return new TagView.OfResource(paging.of(all), all.size());
    }

    TagView.OfType list(World world, ResourceType type, Paging paging) {
        List<TagView.Values> all = of(world, type).stream()
                .collect(groupingBy(
                        TagRow::key, TreeMap::new, mapping(row -> row.tag().value(), toList())))
                .entrySet()
                .stream()
                .map(key -> new TagView.Values(
                        key.getKey(), key.getValue().stream().distinct().toList()))
                .toList();
        return new TagView.OfType(paging.of(all), all.size());
    }

    @Transactional(readOnly = true)
    TagView.Found find(World world, ResourceType type, FindResources wanted, Paging paging) {
        List<TagView.Tagged> all = found(world, type, wanted).toList();
        return new TagView.Found(all.size(), paging.of(all));
    }

    @Transactional(readOnly = true)
    TagView.Count count(World world, ResourceType type, FindResources wanted) {
        return new TagView.Count((int) found(world, type, wanted).count());
    }

    private Stream<TagView.Tagged> found(World world, ResourceType type, FindResources wanted) {
        Map<String, List<Tag>> tagged =
                of(world, type).stream().collect(groupingBy(TagRow::resourceName, mapping(TagRow::tag, toList())));
        return rooms(type)
                .flatMap(room -> room.subjects(world))
                .filter(subject -> wanted.isFor(subject, tagged.getOrDefault(subject.key(), List.of())))
                .map(subject -> new TagView.Tagged(
                        subject.id(), subject.name(), "", tagged.getOrDefault(subject.key(), List.of())));
    }

    private Subject require(World world, ResourceType type, String id) {
        return rooms(type)
                .flatMap(room -> room.subject(world, id).stream())
                .findFirst()
                .orElseThrow(() -> NO_SUCH_OBJECT.because("There is no resource with the id %s", id));
    }

    private Stream<Taggable> rooms(ResourceType type) {
        return rooms.stream().filter(room -> room.type() == type);
    }

    private List<TagRow> of(World world, ResourceType type) {
        return tags.findByProjectIdAndResourceTypeOrderByTagKeyAscTagValueAsc(world.projectId(), type);
    }

    private Stream<TagRow> of(World world, ResourceType type, Subject subject) {
        return tags
                .findByProjectIdAndResourceTypeAndResourceNameOrderByTagKey(world.projectId(), type, subject.key())
                .stream();
    }
}
