package io.github.dliemulator.catalog;

import io.github.dliemulator.tag.Tag;
import java.util.List;
import java.util.Map;

/**
 * Definition of a new database.
 *
 * @param name name, not case-sensitive
 * @param description comment; empty for none
 * @param location path of the data of its managed tables; empty for the default one
 * @param properties properties of the SQL statement, such as {@code WITH DBPROPERTIES}
 * @param enterpriseProjectId enterprise project; {@code 0} for the default one
 */
public record DatabaseSpec(
        String name,
        String description,
        String location,
        Map<String, String> properties,
        String enterpriseProjectId,
        List<Tag> tags) {

    static final int MAX_DESCRIPTION = 4000;
    static final int MAX_LOCATION = 1024;

    public DatabaseSpec {
        properties = Map.copyOf(properties);
        tags = List.copyOf(tags);
    }

    /**
     * This definition with its name in lower case.
     *
     * @throws io.github.dliemulator.web.error.DliException if the name is invalid or a text is too long
     */
    DatabaseSpec requireValid() {
        CatalogNames.requireLength("description", description, MAX_DESCRIPTION);
        CatalogNames.requireLength("location", location, MAX_LOCATION);
        return new DatabaseSpec(
                CatalogNames.requireDatabase(name), description, location, properties, enterpriseProjectId, tags);
    }

    /** A database as SQL statements create it, in the default enterprise project and without tags. */
    public static DatabaseSpec of(String name, String description, String location, Map<String, String> properties) {
        return new DatabaseSpec(name, description, location, properties, "0", List.of());
    }
}
