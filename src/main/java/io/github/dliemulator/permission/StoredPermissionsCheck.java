package io.github.dliemulator.permission;

import io.github.dliemulator.world.SnapshotCheck;
import io.github.dliemulator.world.World;
import org.springframework.stereotype.Component;

/** Reads all privileges as requests do. */
@Component
class StoredPermissionsCheck implements SnapshotCheck {

    private final PermissionRepository permissions;

    StoredPermissionsCheck(PermissionRepository permissions) {
        this.permissions = permissions;
    }

    @Override
    public String column() {
        return "permission.privileges";
    }

    @Override
    public void read(World world) {
        permissions.findByProjectId(world.projectId()).forEach(Permission::toObjectPermission);
    }
}
