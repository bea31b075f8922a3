package io.github.dliemulator.permission;

import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;

import io.github.dliemulator.iam.account.AuthMode;
import io.github.dliemulator.iam.account.UserDirectory;
import io.github.dliemulator.world.World;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Decides whether a caller has a privilege. */
@Component
class PermissionCheck {

    private final PermissionRepository permissions;
    private final RoleMemberRepository members;
    private final ObjectOwners owners;
    private final UserDirectory users;

    PermissionCheck(
            PermissionRepository permissions, RoleMemberRepository members, ObjectOwners owners, UserDirectory users) {
        this.permissions = permissions;
        this.members = members;
        this.owners = owners;
        this.users = users;
    }

    /** @throws io.github.dliemulator.web.error.DliException DLI.0003 if credentials are verified and the privilege is missing */
    void require(World world, ObjectName object, String privilege) {
        if (users.mode() == AuthMode.VERIFY && !isPermitted(world, object, privilege)) {
            throw PERMISSION_DENIED.exception(
                    "Permission denied for resource '%s', User = '%s', Action = '%s'",
                    object.text(), world.caller(), privilege);
        }
    }

    /** @throws io.github.dliemulator.web.error.DliException DLI.0003 if credentials are verified and the caller is not the account */
    void requireAccount(World world, String action) {
        if (users.mode() == AuthMode.VERIFY && !isAccount(world)) {
            throw PERMISSION_DENIED.exception(
                    "Permission denied for resource 'databases', User = '%s', Action = '%s'", world.caller(), action);
        }
    }

    private boolean isAccount(World world) {
        return users.findByName(world.caller()).isEmpty() // a change that no user requests
                || users.defaultUser().name().equals(world.caller());
    }

    private boolean isPermitted(World world, ObjectName object, String privilege) {
        return isAccount(world)
                || object.withContainers()
                        .anyMatch(container -> isOwner(world, container) || isGranted(world, container, privilege));
    }

    private boolean isOwner(World world, ObjectName object) {
        return owners.require(world, object).equals(world.caller());
    }

    /** Whether the caller has a privilege, or a role that has it. */
    private boolean isGranted(World world, ObjectName object, String privilege) {
        return principals(world)
                .flatMap(principal -> permissions.findById(Permission.Key.of(world, object, principal)).stream())
                .anyMatch(permission -> permission.privileges().contains(privilege));
    }

    private Stream<Principal> principals(World world) {
        return Stream.concat(
                Stream.of(Principal.user(world.caller())),
                members.findByProjectIdAndUserName(world.projectId(), world.caller()).stream()
                        .map(member -> new Principal(member.roleName(), true)));
    }
}
