package io.github.dliemulator.upstream.recording;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How near a recorded question is to another one, to tell who asked what was never asked. */
final class ExchangeSimilarity {

    private ExchangeSimilarity() {}

    /** The larger, the nearer. */
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
