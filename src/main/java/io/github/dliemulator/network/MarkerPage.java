package io.github.dliemulator.network;

/**
 * Page of a list that is sorted by ID (vpc_api01_0003).
 *
 * @param marker ID of the last element of the previous page; empty for the first page
 * @param limit maximum number of elements; 0 for all
 */
record MarkerPage(String marker, int limit) {

    /** Limit of a query for this page. */
    int maxRows() {
        return limit == 0 ? Integer.MAX_VALUE : limit;
    }
}
