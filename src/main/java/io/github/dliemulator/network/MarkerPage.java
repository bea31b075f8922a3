package io.github.dliemulator.network;

import io.github.dliemulator.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/**
 * A stretch of a list in the order of the ids (vpc_api01_0003).
 *
 * @param marker the id after which it begins; with the first one, when empty
 * @param limit how many at the most; all, when 0
 */
record MarkerPage(String marker, int limit) {

    /** @param idField the field that the list is in the order of */
    <T> List<T> of(JpaSpecificationExecutor<T> rows, Specification<T> matching, String idField) {
        Specification<T> afterMarker = (root, query, builder) -> builder.greaterThan(root.get(idField), marker);
        return rows.findBy(
                matching.and(afterMarker),
                query -> query.sortBy(Sort.by(idField))
                        .limit(limit == 0 ? Integer.MAX_VALUE : limit)
                        .all());
    }

    /** What belongs to this world. */
    static <T> Specification<T> of(World world) {
        return (root, query, builder) -> builder.equal(root.get("projectId"), world.projectId());
    }

    /** Whether a field is this, when this is to be looked for. */
    static <T> Specification<T> equalIfPresent(String field, @Nullable String value) {
        return (root, query, builder) ->
                value == null || value.isEmpty() ? builder.conjunction() : builder.equal(root.get(field), value);
    }
}
