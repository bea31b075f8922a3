package io.github.dliemulator.permission;

import java.util.List;

/**
 * Privileges of a user on an object.
 *
 * @param owner whether the user is the owner, whose only entry is {@code ALL}
 */
public record ObjectPermission(ObjectName object, String userName, boolean owner, List<String> privileges) {

    static ObjectPermission ofOwner(ObjectName object, String owner) {
        return new ObjectPermission(object, owner, true, List.of("ALL"));
    }
}
