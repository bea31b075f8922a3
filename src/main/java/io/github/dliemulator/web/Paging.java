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
    private static final int UNLIMITED = 1_000_000_000;

    /** All of it. */
    public static final Paging UNPAGED = new Paging(0, UNLIMITED);

    /** By pages that are numbered from 1. */
    public static Paging ofPage(int number, int size) {
        return new Paging((number - 1L) * size, size);
    }

    /** By a limit, of which 0 means all. */
    public static Paging ofOffset(int offset, int limit) {
        return new Paging(offset, limit == 0 ? UNLIMITED : limit);
    }

    /** What this stretch holds of a list; beyond the end, nothing. */
    public <T> List<T> apply(List<T> items) {
        return items.stream().skip(offset).limit(limit).toList();
    }

    /** What this stretch holds of a query's rows; beyond the end, nothing. */
    public <T> List<T> apply(FetchableFluentQuery<T> query, Sort sort) {
        return offset >= UNLIMITED
                ? List.of()
                : query.sortBy(sort)
                        .limit(Math.min(limit, UNLIMITED))
                        .scroll(scrollPosition())
                        .getContent();
    }

    /** A position is the last row to leave out, not the first to show. */
    private ScrollPosition scrollPosition() {
        return offset == 0 ? ScrollPosition.offset() : ScrollPosition.offset(offset - 1);
    }
}
