package io.github.dliemulator.web;

import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.web.refusal.DliException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How whatever has a name of its own may be called: queues and pools (dli_02_0194, dli_02_0326). */
public final class Naming {

    public static final String PATTERN = "(?!_)(?![0-9]+$)[0-9A-Za-z_]{1,128}";

    public static final String RULE =
            "must be 1 to 128 letters, digits and underscores, not digits alone, and not begin with an underscore";

    private Naming() {}

    /** Names are not told apart by case: they are stored and shown in lower case. */
    public static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * Everything that is called so, in the order of the names and each once.
     *
     * @param find finds what there is of these names, in any order
     * @param missing the refusal of a name that is not there
     */
    public static <T> List<T> each(
            Collection<String> names,
            Function<List<String>, List<T>> find,
            Function<T, String> nameOf,
            Function<String, DliException> missing) {
        if (names.isEmpty()) {
            return List.of(); // most bind queues or pools, not both: nothing need be asked for the others
        }
        List<String> wanted = names.stream().map(Naming::canonical).distinct().toList();
        Map<String, T> found = find.apply(wanted).stream().collect(toMap(nameOf, Function.identity()));
        return wanted.stream()
                .map(name -> Optional.ofNullable(found.get(name)).orElseThrow(() -> missing.apply(name)))
                .toList();
    }
}
