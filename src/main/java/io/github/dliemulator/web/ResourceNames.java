package io.github.dliemulator.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Names of queues and pools (dli_02_0194, dli_02_0326). */
public final class ResourceNames {

    public static final String PATTERN = "(?!_)(?![0-9]+$)[0-9A-Za-z_]{1,128}";

    public static final String MESSAGE =
            "must be 1 to 128 letters, digits and underscores, not digits alone, and not begin with an underscore";

    private ResourceNames() {}

    /** The name in lower case, in which it is stored and shown: names are not case-sensitive. */
    public static String normalize(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Distinct names in lower case; keeps the order. */
    public static List<String> normalizeAll(Collection<String> names) {
        return names.stream().map(ResourceNames::normalize).distinct().toList();
    }

    /**
     * Finds the resource of each distinct name, in the order of the names.
     *
     * @param finder returns the resource with a name, or throws if it does not exist
     */
    public static <T> List<T> findAll(Collection<String> names, Function<String, T> finder) {
        return normalizeAll(names).stream().map(finder).toList();
    }
}
