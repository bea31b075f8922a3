package io.github.dliemulator.network;

import io.github.dliemulator.simulation.World;
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
record IdPage(String marker, int limit) {

    /** @param id the field that the list is in the order of */
    <T> List<T> of(JpaSpecificationExecutor<T> rows, Specification<T> matching, String id) {
        Specification<T> after = (row, query, is) -> is.greaterThan(row.get(id), marker);
        return rows.findBy(
                matching.and(after),
                query -> query.sortBy(Sort.by(id))
                        .limit(limit == 0 ? Integer.MAX_VALUE : limit)
                        .all());
    }

    /** What belongs to this world. */
    static <T> Specification<T> of(World world) {
        return (row, query, is) -> is.equal(row.get("projectId"), world.projectId());
    }

    /** Whether a field is this, when this is to be looked for. */
    static <T> Specification<T> where(String field, @Nullable String value) {
        return (row, query, is) ->
                value == null || value.isEmpty() ? is.conjunction() : is.equal(row.get(field), value);
    }
}
