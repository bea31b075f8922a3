package io.github.dliemulator.permission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** User with a role. A row without a user name is the role itself. */
@Entity
@IdClass(RoleMember.Key.class)
class RoleMember {

    /** User name of the row for the role itself. */
    static final String NOBODY = "";

    record Key(String projectId, String roleName, String userName) {}

    @Id
    private String projectId;

    @Id
    private String roleName;

    @Id
    private String userName;

    @SuppressWarnings("NullAway.Init")
    protected RoleMember() {}

    RoleMember(Key key) {
        this.projectId = key.projectId();
        this.roleName = key.roleName();
        this.userName = key.userName();
    }

    String roleName() {
        return roleName;
    }

    String userName() {
        return userName;
    }
}
