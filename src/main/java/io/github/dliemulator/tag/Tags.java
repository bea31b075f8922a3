package io.github.dliemulator.tag;

import static io.github.dliemulator.web.DliError.INVALID_PARAMETER;

import io.github.dliemulator.simulation.World;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which resource has which tags. A resource is named by its natural key: a queue's name, a connection's id. */
@Component
public class Tags {

    private final TagRepository tags;

    Tags(TagRepository tags) {
        this.tags = tags;
    }

    /** Tags a new resource. */
    public void put(World world, ResourceType type, String name, List<Tag> given) {
        if (given.stream().map(Tag::key).distinct().count() < given.size()) {
            throw INVALID_PARAMETER.because("tags must not hold a key twice");
        }
        given.forEach(tag -> tags.save(new TagRow(world.projectId(), type, name, tag)));
    }

    /** The names of the resources that have all of these tags, or nothing when any will do. */
    public Optional<Set<String>> tagged(World world, ResourceType type, TagFilter filter) {
        return filter.tags().stream()
                .map(tag -> tags.findTagged(world.projectId(), type, tag.key(), tag.value()))
                .reduce(Tags::both);
    }

    public void forget(World world, ResourceType type, String name) {
        tags.deleteOf(world.projectId(), type, name);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }
}
