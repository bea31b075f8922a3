package io.github.dliemulator.upstream.recording;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Similarity of requests, to suggest recorded ones for a request that was not recorded. */
final class ExchangeSimilarity {

    private ExchangeSimilarity() {}

    /** Returns a score that is higher the more the requests have in common. */
    static int score(Exchange one, Exchange other) {
        int path = one.path().equals(other.path()) ? 100 : countShared(one.path(), other.path(), "/");
        int method = one.method().equals(other.method()) ? 20 : 0;
        int query = one.query().equals(other.query()) ? 5 : countShared(one.query(), other.query(), "&");
        return path * 2 + method + query + countShared(one.request(), other.request(), "[,{}]");
    }

    private static int countShared(String one, String other, String separator) {
        List<String> parts = Arrays.asList(one.split(separator));
        Set<String> shared = new HashSet<>(Arrays.asList(other.split(separator)));
        shared.retainAll(parts);
        return shared.size();
    }
}
