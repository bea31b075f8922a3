package io.github.dliemulator.catalog;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.web.ResourceNames;
import java.util.regex.Pattern;

/** Names of databases (dli_02_0028) and tables (dli_02_0034). They are not case-sensitive, and stored in lower case. */
public final class CatalogNames {

    /** The preset database of every project. It can be used, but neither created nor dropped. */
    public static final String DEFAULT_DATABASE = "default";

    public static final String TABLE_PATTERN = "(?!_)(?![0-9]+$)[0-9A-Za-z_$]{1,128}";

    public static final String TABLE_MESSAGE =
            "must be 1 to 128 letters, digits, underscores and dollar signs, not digits alone, and not begin with an"
                    + " underscore";

    private static final Pattern DATABASE = Pattern.compile(ResourceNames.PATTERN);
    private static final Pattern TABLE = Pattern.compile(TABLE_PATTERN);

    private CatalogNames() {}

    /**
     * The name of a new database in lower case.
     *
     * @throws io.github.dliemulator.web.error.DliException if a database cannot have the name
     */
    static String requireDatabase(String name) {
        return require(DATABASE, name, "database", ResourceNames.MESSAGE);
    }

    /**
     * The name of a new table in lower case.
     *
     * @throws io.github.dliemulator.web.error.DliException if a table cannot have the name
     */
    static String requireTable(String name) {
        return require(TABLE, name, "table", TABLE_MESSAGE);
    }

    private static String require(Pattern pattern, String name, String kind, String message) {
        if (!pattern.matcher(name).matches()) {
            throw INVALID_PARAMETER.exception("The name of a %s %s", kind, message);
        }
        return ResourceNames.normalize(name);
    }

    /** @throws io.github.dliemulator.web.error.DliException if a text is too long */
    static void requireLength(String field, String text, int max) {
        if (text.length() > max) {
            throw INVALID_PARAMETER.exception("The %s must have at most %d characters", field, max);
        }
    }

    /** An identifier as SQL statements quote it. */
    public static String quote(String identifier) {
        return "`" + identifier.replace("`", "``") + "`";
    }
}
