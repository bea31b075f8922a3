package io.github.dliemulator.web;

import java.util.List;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.query.FluentQuery.FetchableFluentQuery;

/**
 * Page of a list.
 *
 * @param offset number of elements to skip
 * @param limit maximum number of elements
 */
public record Paging(long offset, int limit) {

    /** Limit of a page with all elements. Small enough that offset plus limit fits into an int. */
    private static final int UNLIMITED = 1_000_000_000;

    /** Page with all elements. */
    public static final Paging UNPAGED = new Paging(0, UNLIMITED);

    /** Page with this number; the first page has the number 1. */
    public static Paging ofPage(int number, int size) {
        return new Paging((number - 1L) * size, size);
    }

    /** Page that begins at an offset; a limit of 0 means no limit. */
    public static Paging ofOffset(int offset, int limit) {
        return new Paging(offset, limit == 0 ? UNLIMITED : limit);
    }

    /** Elements of the list on this page; empty if the page is beyond the end. */
    public <T> List<T> apply(List<T> items) {
        return items.stream().skip(offset).limit(limit).toList();
    }

    /** Rows of a query with this limit and offset; empty if the page is beyond the end. */
    public <T> List<T> apply(PagedQuery<T> query) {
        return offset >= UNLIMITED ? List.of() : query.find(Math.min(limit, UNLIMITED), (int) offset);
    }

    /** Rows of the query on this page, in this order; empty if the page is beyond the end. */
    public <T> List<T> apply(FetchableFluentQuery<T> query, Sort sort) {
        return offset >= UNLIMITED
                ? List.of()
                : query.sortBy(sort)
                        .limit(Math.min(limit, UNLIMITED))
                        .scroll(scrollPosition())
                        .getContent();
    }

    /** Position of the last skipped row: Spring Data scrolls to the rows after a position. */
    private ScrollPosition scrollPosition() {
        return offset == 0 ? ScrollPosition.offset() : ScrollPosition.offset(offset - 1);
    }

    /** Query for a part of the rows. */
    public interface PagedQuery<T> {
        List<T> find(int limit, int offset);
    }

    /** Page with all elements up to the end of this page. */
    public Paging fromStart() {
        return new Paging(0, (int) Math.min(offset + limit, UNLIMITED));
    }
}
