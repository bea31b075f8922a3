package io.github.dliemulator.upstream.recording;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How near a recorded question is to another one, to tell who asked what was never asked. */
final class Likeness {

    private Likeness() {}

    /** The larger, the nearer. */
    static int of(Exchange one, Exchange other) {
        int path = one.path().equals(other.path()) ? 100 : common(one.path(), other.path(), "/");
        int method = one.method().equals(other.method()) ? 20 : 0;
        int query = one.query().equals(other.query()) ? 5 : common(one.query(), other.query(), "&");
        return path * 2 + method + query + common(one.request(), other.request(), "[,{}]");
    }

    private static int common(String one, String other, String between) {
        List<String> parts = Arrays.asList(one.split(between));
        Set<String> shared = new HashSet<>(Arrays.asList(other.split(between)));
        shared.retainAll(parts);
        return shared.size();
    }
}
