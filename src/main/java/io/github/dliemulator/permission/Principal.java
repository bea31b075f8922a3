package io.github.dliemulator.permission;

import io.github.dliemulator.web.ResourceNames;

/**
 * User or role that has privileges.
 *
 * @param name name of a user; of a role, its database and its name in lower case, such as {@code demo.analyst}
 */
public record Principal(String name, boolean role) {

    public static Principal user(String name) {
        return new Principal(name, false);
    }

    public static Principal role(String database, String role) {
        return new Principal(ResourceNames.normalize(database + "." + role), true);
    }
}
