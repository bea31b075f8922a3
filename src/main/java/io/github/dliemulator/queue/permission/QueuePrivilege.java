package io.github.dliemulator.queue.permission;

import io.github.dliemulator.world.JsonColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.Set;

/** Privileges of a user on a queue. */
@Entity
@IdClass(QueuePrivilege.Key.class)
class QueuePrivilege {

    record Key(String projectId, String queueName, String userName) {}

    @Id
    private String projectId;

    @Id
    private String queueName;

    @Id
    private String userName;

    @JsonColumn
    private List<Privilege> privileges;

    @SuppressWarnings("NullAway.Init")
    protected QueuePrivilege() {}

    QueuePrivilege(Key key) {
        this.projectId = key.projectId();
        this.queueName = key.queueName();
        this.userName = key.userName();
        this.privileges = List.of();
    }

    Set<Privilege> privileges() {
        return Set.copyOf(privileges);
    }

    void setPrivileges(Set<Privilege> privileges) {
        this.privileges = List.copyOf(privileges);
    }

    QueueUsersView.User toView() {
        return new QueueUsersView.User(
                false, userName, privileges.stream().map(Privilege::name).toList());
    }
}
