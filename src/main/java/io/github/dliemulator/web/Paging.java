package io.github.dliemulator.web;

import java.util.List;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.query.FluentQuery.FetchableFluentQuery;

/**
 * A stretch of a list.
 *
 * @param offset how many to leave out at the start
 * @param limit how many at the most
 */
public record Paging(long offset, int limit) {

    /** More than any list holds, and little enough to be counted on from. */
    private static final int ALL = 1_000_000_000;

    /** All of it. */
    public static final Paging WHOLE = new Paging(0, ALL);

    /** By pages that are numbered from 1. */
    public static Paging page(int number, int size) {
        return new Paging((number - 1L) * size, size);
    }

    /** By a limit, of which 0 means all. */
    public static Paging window(int offset, int limit) {
        return new Paging(offset, limit == 0 ? ALL : limit);
    }

    /** What this stretch holds of a list; beyond the end, nothing. */
    public <T> List<T> of(List<T> all) {
        return all.stream().skip(offset).limit(limit).toList();
    }

    /** What this stretch holds of a query's rows; beyond the end, nothing. */
    public <T> List<T> of(FetchableFluentQuery<T> query, Sort order) {
        return offset >= ALL
                ? List.of()
                : query.sortBy(order)
                        .limit(Math.min(limit, ALL))
                        .scroll(position())
                        .getContent();
    }

    /** A position is the last row to leave out, not the first to show. */
    private ScrollPosition position() {
        return offset == 0 ? ScrollPosition.offset() : ScrollPosition.offset(offset - 1);
    }
}
