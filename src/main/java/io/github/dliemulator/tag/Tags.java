package io.github.dliemulator.tag;

import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;

import io.github.dliemulator.simulation.World;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which resource has which tags. A resource is named by its natural key: a queue's name, a connection's id. */
@Component
public class Tags {

    /** A resource has no more than so many. */
    public static final int MOST = 20;

    private final TagRepository tags;
    private final JdbcClient jdbc;
    private final Inscriptions inscriptions;

    Tags(TagRepository tags, JdbcClient jdbc, Inscriptions inscriptions) {
        this.tags = tags;
        this.jdbc = jdbc;
        this.inscriptions = inscriptions;
    }

    /** Tags a new resource. */
    public void put(World world, ResourceType type, String name, List<Tag> given) {
        requireKeysOnce(given);
        inscriptions.requireLegal(type, given);
        given.forEach(tag -> tags.save(new TagRow(world.projectId(), type, name, tag)));
        if (!given.isEmpty()) {
            tags.flush();
        }
    }

    static void requireKeysOnce(List<Tag> given) {
        if (given.stream().map(Tag::key).distinct().count() < given.size()) {
            throw INVALID_PARAMETER.because("tags must not hold a key twice");
        }
    }

    /**
     * Lets a query find only resources that have all of these tags.
     *
     * @param name the attribute that holds a resource's name, as it was given to {@link #put}
     */
    public <T> Specification<T> having(ResourceType type, TagFilter filter, String name) {
        return (resource, query, is) -> is.and(filter.tags().stream()
                .map(tag -> is.exists(tagged(resource, Objects.requireNonNull(query), is, type, tag, name)))
                .toArray(jakarta.persistence.criteria.Predicate[]::new));
    }

    /** Whether a resource, by its name, has all of these tags. */
    public Predicate<String> having(World world, ResourceType type, TagFilter filter) {
        List<Set<String>> tagged = filter.tags().stream()
                .map(tag -> tags.namesOfTagged(world.projectId(), type, tag.key(), tag.value()))
                .toList();
        return name -> tagged.stream().allMatch(names -> names.contains(name));
    }

    private static Subquery<TagRow> tagged(
            Root<?> resource, CriteriaQuery<?> query, CriteriaBuilder is, ResourceType type, Tag tag, String name) {
        Subquery<TagRow> rows = query.subquery(TagRow.class);
        Root<TagRow> row = rows.from(TagRow.class);
        return rows.select(row)
                .where(
                        is.equal(row.get("projectId"), resource.get("projectId")),
                        is.equal(row.get("resourceType"), type),
                        is.equal(row.get("resourceName"), resource.get(name)),
                        is.equal(row.get("tagKey"), tag.key()),
                        is.equal(row.get("tagValue"), tag.value()));
    }

    public void forget(World world, ResourceType type, String name) {
        jdbc.sql("delete from tag where project_id = ? and resource_type = ? and resource_name = ?")
                .params(world.projectId(), type.name(), name)
                .update();
    }
}
