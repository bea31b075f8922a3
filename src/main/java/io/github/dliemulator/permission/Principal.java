package io.github.dliemulator.permission;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.web.ResourceNames;

/**
 * User or role that has privileges.
 *
 * @param name name of a user; of a role, its database and its name in lower case, such as {@code demo.analyst}
 */
public record Principal(String name, boolean role) {

    private static final int MAX_USER_LENGTH = 255;

    public static Principal user(String name) {
        return new Principal(name, false);
    }

    public static Principal role(String database, String role) {
        return new Principal(ResourceNames.normalize(database + "." + role), true);
    }

    /** @throws io.github.dliemulator.web.error.DliException DLI.0001 if it is not the name of a user */
    static void requireUserName(String name) {
        if (name.isBlank() || name.length() > MAX_USER_LENGTH) {
            throw INVALID_PARAMETER.exception("The name of a user must be 1 to %d characters long", MAX_USER_LENGTH);
        }
    }
}
