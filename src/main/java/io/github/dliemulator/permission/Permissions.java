package io.github.dliemulator.permission;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;

import io.github.dliemulator.web.PrivilegeAction;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Privileges of users on objects. The owner of an object has all privileges and can lose none. Changes lock the world, and join a
 * transaction that has it locked.
 */
@Component
public class Permissions {

    private static final int MAX_USERS = 1000;

    private final PermissionRepository permissions;
    private final ObjectOwners owners;
    private final PermissionCheck check;
    private final WorldTransactions transactions;

    Permissions(
            PermissionRepository permissions,
            ObjectOwners owners,
            PermissionCheck check,
            WorldTransactions transactions) {
        this.permissions = permissions;
        this.owners = owners;
        this.check = check;
        this.transactions = transactions;
    }

    /**
     * Grants privileges to a user.
     *
     * @throws io.github.dliemulator.web.error.DliException as {@link #change}
     */
    public void grant(World entered, ObjectName object, String userName, Collection<String> privileges) {
        change(entered, object, userName, PrivilegeAction.GRANT, privileges);
    }

    /**
     * Revokes privileges of a user. Privileges that the user does not have are ignored.
     *
     * @throws io.github.dliemulator.web.error.DliException as {@link #change}
     */
    public void revoke(World entered, ObjectName object, String userName, Collection<String> privileges) {
        change(entered, object, userName, PrivilegeAction.REVOKE, privileges);
    }

    /**
     * Changes the privileges of a user on an object. The owner keeps all privileges.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0001 (unknown privilege), DLI.0002 (unknown object), DLI.0003 (not
     *     permitted), DLI.0009 (too many users)
     */
    public void change(
            World entered,
            ObjectName object,
            String userName,
            PrivilegeAction action,
            Collection<String> privileges) {
        transactions.run(entered, world -> {
            String owner = owners.require(world, object);
            requireKnown(object.type(), privileges);
            check.require(
                    world, object, action == PrivilegeAction.REVOKE ? "REVOKE_PRIVILEGE" : "GRANT_PRIVILEGE");
            if (!owner.equals(userName)) {
                store(world, object, userName, action, privileges);
            }
        });
    }

    /**
     * Changes the privileges of a user on several objects. With action {@code update}, no objects mean that the user loses all
     * privileges on data.
     *
     * @param privileges privileges by the names of the objects
     * @throws io.github.dliemulator.web.error.DliException as {@link #change}; DLI.0001 for a text that names no object
     */
    public void changeAll(
            World entered, String userName, PrivilegeAction action, Map<String, ? extends Collection<String>> privileges) {
        transactions.run(entered, world -> {
            if (action == PrivilegeAction.UPDATE && privileges.isEmpty()) {
                revokeAllData(world, userName);
            }
            privileges.forEach((object, names) -> change(world, ObjectName.parse(object), userName, action, names));
        });
    }

    private static void requireKnown(ObjectType type, Collection<String> privileges) {
        privileges.stream()
                .filter(privilege -> !type.privileges().contains(privilege))
                .findFirst()
                .ifPresent(unknown -> {
                    throw INVALID_PARAMETER.exception(
                            "privileges must be privileges on a %s, one of %s, not %s",
                            type.word(), type.privileges(), unknown);
                });
    }

    private void store(
            World world, ObjectName object, String userName, PrivilegeAction action, Collection<String> privileges) {
        Permission.Key key = new Permission.Key(world.projectId(), object.text(), userName);
        Optional<Permission> existing = permissions.findById(key);
        List<String> after =
                combine(action, existing.map(Permission::privileges).orElse(List.of()), privileges);
        if (after.isEmpty()) {
            existing.ifPresent(permissions::delete);
        } else if (existing.isPresent()) {
            existing.get().replacePrivileges(after);
        } else {
            requireCapacity(world, object);
            permissions.save(new Permission(key, after));
        }
    }

    /** Keeps the order in which the privileges were given. */
    private static List<String> combine(PrivilegeAction action, List<String> before, Collection<String> privileges) {
        Set<String> after = new LinkedHashSet<>(action == PrivilegeAction.UPDATE ? List.of() : before);
        if (action == PrivilegeAction.REVOKE) {
            after.removeAll(Set.copyOf(privileges));
        } else {
            after.addAll(privileges);
        }
        return List.copyOf(after);
    }

    /** The limit is assumed: no page states one. */
    private void requireCapacity(World world, ObjectName object) {
        if (permissions.countByProjectIdAndObjectName(world.projectId(), object.text()) >= MAX_USERS) {
            throw RESTRICTED.exception("An object can have at most %d users", MAX_USERS);
        }
    }

    /** Takes all privileges on databases and on what they contain from a user. */
    private void revokeAllData(World world, String userName) {
        permissions
                .findByProjectIdAndUserNameAndObjectNameStartingWith(world.projectId(), userName, "databases.")
                .forEach(permission -> {
                    check.require(world, permission.toObjectPermission().object(), "REVOKE_PRIVILEGE");
                    permissions.delete(permission);
                });
    }

    /**
     * The users of an object with their privileges, the owner first.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown object), DLI.0003 (not permitted)
     */
    public List<ObjectPermission> list(World world, ObjectName object) {
        String owner = owners.require(world, object);
        check.require(world, object, "SHOW_PRIVILEGES");
        return Stream.concat(
                        Stream.of(ObjectPermission.ofOwner(object, owner)),
                        permissions.findByProjectIdAndObjectNameOrderByUserName(world.projectId(), object.text()).stream()
                                .map(Permission::toObjectPermission))
                .toList();
    }

    /** The users of a table and of its columns, the owner first. */
    List<ObjectPermission> listWithColumns(World world, ObjectName table) {
        return Stream.concat(
                        list(world, table).stream(),
                        findWithin(world, table).map(Permission::toObjectPermission))
                .toList();
    }

    /**
     * Rejects a call of a user who lacks a privilege, if credentials are verified. The owner of the object and the first configured
     * user, who stands for the account, have all privileges. Privileges on a database apply to its tables.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown object), DLI.0003 (privilege is missing)
     */
    public void require(World world, ObjectName object, String privilege) {
        check.require(world, object, privilege);
    }

    /** Deletes the privileges on an object that is deleted, and on what it contains. Needs the transaction of the deletion. */
    public void deleteAll(World world, ObjectName object) {
        permissions.findByProjectIdAndObjectNameOrderByUserName(world.projectId(), object.text())
                .forEach(permissions::delete);
        findWithin(world, object).forEach(permissions::delete);
    }

    private Stream<Permission> findWithin(World world, ObjectName object) {
        return permissions
                .findByProjectIdAndObjectNameStartingWithOrderByObjectNameAscUserNameAsc(
                        world.projectId(), object.text() + ".")
                .stream();
    }

    /** Moves the privileges on an object that is renamed, and on what it contains. Needs the transaction of the change. */
    public void rename(World world, ObjectName object, ObjectName renamed) {
        permissions.rename(
                world.projectId(), object.text(), renamed.text(), object.text().length() + 1);
    }
}
