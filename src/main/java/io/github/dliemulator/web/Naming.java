package io.github.dliemulator.web;

import java.util.Locale;

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
}
