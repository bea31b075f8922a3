package io.github.dliemulator.permission;

import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;

import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Roles of databases: names for sets of privileges that users get together. SQL statements create and grant them; no REST call
 * does. Names are not case-sensitive. Changes lock the world, and join a transaction that has it locked.
 */
@Component
public class Roles {

    private static final Pattern NAME = Pattern.compile(ResourceNames.PATTERN);

    private final RoleMemberRepository members;
    private final PermissionRepository permissions;
    private final ObjectOwners owners;
    private final PermissionCheck check;
    private final WorldTransactions transactions;

    Roles(
            RoleMemberRepository members,
            PermissionRepository permissions,
            ObjectOwners owners,
            PermissionCheck check,
            WorldTransactions transactions) {
        this.members = members;
        this.permissions = permissions;
        this.owners = owners;
        this.check = check;
        this.transactions = transactions;
    }

    /**
     * Creates a role in a database.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0001 (invalid name), DLI.0002 (unknown database), DLI.0003 (not permitted), DLI.0006 (name exists)
     */
    public void create(World entered, String database, String role) {
        if (!NAME.matcher(role).matches()) {
            throw INVALID_PARAMETER.exception("The name of a role %s", ResourceNames.MESSAGE);
        }
        transactions.run(entered, world -> {
            owners.require(world, ObjectName.database(database));
            check.require(world, ObjectName.database(database), "CREATE_ROLE");
            RoleMember.Key key = key(world, database, role, RoleMember.NOBODY);
            if (members.existsById(key)) {
                throw ALREADY_EXISTS.exception("The role %s already exists", key.roleName());
            }
            members.save(new RoleMember(key));
        });
    }

    /**
     * Deletes a role with its privileges.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown role), DLI.0003 (not permitted)
     */
    public void drop(World entered, String database, String role) {
        transactions.run(entered, world -> {
            check.require(world, ObjectName.database(database), "DROP_ROLE");
            delete(world, require(world, Principal.role(database, role)));
        });
    }

    /** Deletes the roles of a database with their privileges. Needs the transaction in which the database is deleted. */
    void deleteAll(World world, String database) {
        namesOfUser(world, RoleMember.NOBODY)
                .filter(roleName -> roleName.startsWith(prefix(database)))
                .forEach(roleName -> delete(world, roleName));
    }

    private void delete(World world, String roleName) {
        members.findByProjectIdAndRoleNameOrderByUserName(world.projectId(), roleName)
                .forEach(members::delete);
        permissions
                .findByProjectIdAndUserNameAndRole(world.projectId(), roleName, true)
                .forEach(permissions::delete);
    }

    /**
     * Gives a role to a user.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0001 (invalid name of a user), DLI.0002 (unknown role), DLI.0003 (not permitted)
     */
    public void grant(World entered, String database, String role, String userName) {
        Principal.requireUserName(userName);
        transactions.run(entered, world -> {
            check.require(world, ObjectName.database(database), "GRANT_ROLE");
            require(world, Principal.role(database, role));
            RoleMember.Key key = key(world, database, role, userName);
            if (!members.existsById(key)) {
                members.save(new RoleMember(key));
            }
        });
    }

    /**
     * Takes a role from a user. Nothing happens if the user does not have it.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0001 (invalid name of a user), DLI.0002 (unknown role), DLI.0003 (not permitted)
     */
    public void revoke(World entered, String database, String role, String userName) {
        Principal.requireUserName(userName);
        transactions.run(entered, world -> {
            check.require(world, ObjectName.database(database), "REVOKE_ROLE");
            require(world, Principal.role(database, role));
            members.findById(key(world, database, role, userName)).ifPresent(members::delete);
        });
    }

    /**
     * The roles that a user has in a database, by name, such as {@code demo.analyst}.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0001 (invalid name of a user), DLI.0002 (unknown database), DLI.0003
     *     (not permitted)
     */
    public List<String> listOfUser(World world, String database, String userName) {
        Principal.requireUserName(userName);
        owners.require(world, ObjectName.database(database));
        check.require(world, ObjectName.database(database), "SHOW_ROLES");
        return namesOfUser(world, userName)
                .filter(roleName -> roleName.startsWith(prefix(database)))
                .toList();
    }

    /**
     * The roles of all databases of a project, by name, such as {@code demo.analyst}.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0003 (not permitted)
     */
    public List<String> listAll(World world) {
        check.requireAccount(world, "SHOW_ALL_ROLES");
        return namesOfUser(world, RoleMember.NOBODY).toList();
    }

    private Stream<String> namesOfUser(World world, String userName) {
        return members.findByProjectIdAndUserName(world.projectId(), userName).stream()
                .map(RoleMember::roleName)
                .sorted();
    }

    private static String prefix(String database) {
        return ResourceNames.normalize(database) + ".";
    }

    /**
     * The users with a role, by name.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown role), DLI.0003 (not permitted)
     */
    public List<String> listMembers(World world, String database, String role) {
        check.require(world, ObjectName.database(database), "SHOW_ROLES");
        return members
                .findByProjectIdAndRoleNameOrderByUserName(
                        world.projectId(), require(world, Principal.role(database, role)))
                .stream()
                .map(RoleMember::userName)
                .filter(userName -> !userName.equals(RoleMember.NOBODY))
                .toList();
    }

    /** @throws io.github.dliemulator.web.error.DliException DLI.0001 (invalid name of a user), DLI.0002 (unknown role) */
    void requireExisting(World world, Principal principal) {
        if (principal.role()) {
            require(world, principal);
        } else {
            Principal.requireUserName(principal.name());
        }
    }

    /**
     * The name of a role with that of its database.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0002 if there is no such role
     */
    private String require(World world, Principal role) {
        if (!members.existsById(new RoleMember.Key(world.projectId(), role.name(), RoleMember.NOBODY))) {
            throw NO_SUCH_OBJECT.exception("There is no role named %s", role.name());
        }
        return role.name();
    }

    private static RoleMember.Key key(World world, String database, String role, String userName) {
        return new RoleMember.Key(
                world.projectId(), Principal.role(database, role).name(), userName);
    }
}
