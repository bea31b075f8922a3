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
 * Privileges of users and roles on objects. The owner of an object has all privileges and can lose none. Changes lock the world, and join a
 * transaction that has it locked.
 */
@Component
public class Permissions {

    private static final int MAX_USERS = 1000;

    private final PermissionRepository permissions;
    private final Roles roles;
    private final ObjectOwners owners;
    private final PermissionCheck check;
    private final WorldTransactions transactions;

    Permissions(
            PermissionRepository permissions,
            Roles roles,
            ObjectOwners owners,
            PermissionCheck check,
            WorldTransactions transactions) {
        this.permissions = permissions;
        this.roles = roles;
        this.owners = owners;
        this.check = check;
        this.transactions = transactions;
    }

    /**
     * Grants privileges to a user or role.
     *
     * @throws io.github.dliemulator.web.error.DliException as {@link #change}
     */
    public void grant(World entered, ObjectName object, Principal principal, Collection<String> privileges) {
        change(entered, object, principal, PrivilegeAction.GRANT, privileges);
    }

    /**
     * Revokes privileges of a user or role. Privileges that it does not have are ignored.
     *
     * @throws io.github.dliemulator.web.error.DliException as {@link #change}
     */
    public void revoke(World entered, ObjectName object, Principal principal, Collection<String> privileges) {
        change(entered, object, principal, PrivilegeAction.REVOKE, privileges);
    }

    /**
     * Changes the privileges of a user or role on an object. The owner keeps all privileges.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0001 (unknown privilege, invalid name of a user), DLI.0002
     *     (unknown object or role), DLI.0003 (not permitted), DLI.0009 (too many users)
     */
    public void change(
            World entered,
            ObjectName object,
            Principal principal,
            PrivilegeAction action,
            Collection<String> privileges) {
        transactions.run(entered, world -> {
            String owner = owners.require(world, object);
            requireKnown(object.type(), privileges);
            roles.requireExisting(world, principal);
            check.require(world, object, action == PrivilegeAction.REVOKE ? "REVOKE_PRIVILEGE" : "GRANT_PRIVILEGE");
            if (!principal.equals(Principal.user(owner))) {
                store(world, object, principal, action, privileges);
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
            World entered,
            String userName,
            PrivilegeAction action,
            Map<String, ? extends Collection<String>> privileges) {
        transactions.run(entered, world -> {
            if (action == PrivilegeAction.UPDATE && privileges.isEmpty()) {
                revokeAllData(world, userName);
            }
            privileges.forEach((object, names) ->
                    change(world, ObjectName.parse(object), Principal.user(userName), action, names));
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
            World world,
            ObjectName object,
            Principal principal,
            PrivilegeAction action,
            Collection<String> privileges) {
        Permission.Key key = Permission.Key.of(world, object, principal);
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
                .findByProjectIdAndUserNameAndRoleAndObjectNameStartingWith(
                        world.projectId(), userName, false, "databases.")
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
        return Stream.concat(Stream.of(ObjectPermission.ofOwner(object, owner)), find(world, object, false))
                .toList();
    }

    /**
     * The roles with privileges on an object.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown object), DLI.0003 (not permitted)
     */
    public List<ObjectPermission> listRoles(World world, ObjectName object) {
        owners.require(world, object);
        check.require(world, object, "SHOW_PRIVILEGES");
        return find(world, object, true).toList();
    }

    /** The privileges of one user or role on an object: one entry or none. Errors as {@link #list}; DLI.0002 for an unknown role. */
    public List<ObjectPermission> listOf(World world, ObjectName object, Principal principal) {
        roles.requireExisting(world, principal);
        return (principal.role() ? listRoles(world, object) : list(world, object))
                .stream()
                        .filter(permission -> permission.userName().equals(principal.name()))
                        .toList();
    }

    private Stream<ObjectPermission> find(World world, ObjectName object, boolean role) {
        return permissions
                .findByProjectIdAndObjectNameAndRoleOrderByUserName(world.projectId(), object.text(), role)
                .stream()
                .map(Permission::toObjectPermission);
    }

    /** The users of a table and of its columns, the owner first. */
    List<ObjectPermission> listWithColumns(World world, ObjectName table) {
        return Stream.concat(
                        list(world, table).stream(),
                        permissions
                                .findByProjectIdAndObjectNameStartingWithAndRoleOrderByObjectNameAscUserNameAsc(
                                        world.projectId(), table.text() + ".", false)
                                .stream()
                                .map(Permission::toObjectPermission))
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

    /** Deletes the privileges on an object that is deleted, on what it contains, and its roles. Needs the transaction of the deletion. */
    public void deleteAll(World world, ObjectName object) {
        permissions
                .findByProjectIdAndObjectName(world.projectId(), object.text())
                .forEach(permissions::delete);
        permissions
                .findByProjectIdAndObjectNameStartingWith(world.projectId(), object.text() + ".")
                .forEach(permissions::delete);
        if (object.type() == ObjectType.DATABASE) {
            roles.deleteAll(world, object.name());
        }
    }

    /** Moves the privileges on an object that is renamed, and on what it contains. Needs the transaction of the change. */
    public void rename(World world, ObjectName object, ObjectName renamed) {
        permissions.rename(
                world.projectId(), object.text(), renamed.text(), object.text().length() + 1);
    }
}
