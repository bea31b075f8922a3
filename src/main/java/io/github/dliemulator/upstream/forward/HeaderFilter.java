package io.github.dliemulator.upstream.forward;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Accepts end-to-end headers, and rejects hop-by-hop headers (RFC 9110, 7.6.1). */
final class HeaderFilter {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            // set again for the forwarded body
            "content-length");

    private final Set<String> dropped = new HashSet<>(HOP_BY_HOP);

    /**
     * @param connection values of all {@code Connection} headers
     * @param additional further headers to drop, in lower case
     */
    HeaderFilter(Collection<String> connection, Set<String> additional) {
        connection.stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .forEach(dropped::add);
        dropped.addAll(additional);
    }

    boolean accepts(String name) {
        return !dropped.contains(name.toLowerCase(Locale.ROOT));
    }
}
