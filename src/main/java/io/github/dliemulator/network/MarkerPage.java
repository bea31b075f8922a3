package io.github.dliemulator.network;

import io.github.dliemulator.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/**
 * Page of a list that is sorted by ID (vpc_api01_0003).
 *
 * @param marker ID of the last element of the previous page; empty for the first page
 * @param limit maximum number of elements; 0 for all
 */
record MarkerPage(String marker, int limit) {

    /** @param idField field by which the list is sorted */
    <T> List<T> of(JpaSpecificationExecutor<T> rows, Specification<T> matching, String idField) {
        Specification<T> afterMarker = (root, query, builder) -> builder.greaterThan(root.get(idField), marker);
        return rows.findBy(
                matching.and(afterMarker),
                query -> query.sortBy(Sort.by(idField))
                        .limit(limit == 0 ? Integer.MAX_VALUE : limit)
                        .all());
    }

    /** Condition: the row belongs to this project. */
    static <T> Specification<T> of(World world) {
        return (root, query, builder) -> builder.equal(root.get("projectId"), world.projectId());
    }

    /** Condition: a field has a value; always true if no value is given. */
    static <T> Specification<T> equalIfPresent(String field, @Nullable String value) {
        return (root, query, builder) ->
                value == null || value.isEmpty() ? builder.conjunction() : builder.equal(root.get(field), value);
    }
}
