package io.github.dliemulator.upstream.forward;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which headers go all the way. The others are between two neighbours, and each has its own (RFC 9110, 7.6.1). */
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
            // said anew of the same body
            "content-length");

    private final Set<String> dropped = new HashSet<>(HOP_BY_HOP);

    /**
     * @param connection what the headers {@code Connection} name, of which there may be several
     * @param additional what is dropped besides, in lower case
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
