package io.github.dliemulator.queue.permission;

import io.github.dliemulator.world.SnapshotCheck;
import io.github.dliemulator.world.World;
import org.springframework.stereotype.Component;

/** Reads the privileges of queue users as {@code ListQueueUsers} does. */
@Component
class QueuePrivilegesCheck implements SnapshotCheck {

    private final QueuePrivilegeRepository privileges;

    QueuePrivilegesCheck(QueuePrivilegeRepository privileges) {
        this.privileges = privileges;
    }

    @Override
    public String column() {
        return "queue_privilege.privileges";
    }

    @Override
    public void read(World world) {
        privileges.findByProjectId(world.projectId()).forEach(QueuePrivilege::toView);
    }
}
