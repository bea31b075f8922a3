package io.github.dliemulator.permission;

import io.github.dliemulator.world.JsonColumn;
import io.github.dliemulator.world.World;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;

/** Privileges of a user or role on an object, in the order in which they were granted. */
@Entity
@IdClass(Permission.Key.class)
class Permission {

    record Key(String projectId, String objectName, String userName, boolean role) {

        static Key of(World world, ObjectName object, Principal principal) {
            return new Key(world.projectId(), object.text(), principal.name(), principal.role());
        }
    }

    @Id
    private String projectId;

    @Id
    private String objectName;

    @Id
    private String userName;

    /** Whether it is a role and not a user. */
    @Id
    @Column(name = "is_role")
    private boolean role;

    @JsonColumn
    private List<String> privileges;

    @SuppressWarnings("NullAway.Init")
    protected Permission() {}

    Permission(Key key, List<String> privileges) {
        this.projectId = key.projectId();
        this.objectName = key.objectName();
        this.userName = key.userName();
        this.role = key.role();
        this.privileges = privileges;
    }

    List<String> privileges() {
        return List.copyOf(privileges);
    }

    void replacePrivileges(List<String> newPrivileges) {
        this.privileges = List.copyOf(newPrivileges);
    }

    ObjectPermission toObjectPermission() {
        return new ObjectPermission(ObjectName.parse(objectName), userName, false, privileges());
    }
}
