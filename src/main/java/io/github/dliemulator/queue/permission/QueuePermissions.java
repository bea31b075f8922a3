package io.github.dliemulator.queue.permission;

import io.github.dliemulator.permission.ObjectName;
import io.github.dliemulator.permission.Permissions;
import io.github.dliemulator.permission.Principal;
import io.github.dliemulator.queue.spi.QueueDeleted;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Privileges of users on queues. The owner of a queue always has all privileges. */
@Component
class QueuePermissions {

    private final Permissions permissions;

    QueuePermissions(Permissions permissions) {
        this.permissions = permissions;
    }

    MessageResponse authorize(World world, AuthorizeRequest request) {
        permissions.change(
                world,
                ObjectName.queue(request.queueName()),
                Principal.user(request.userName()),
                request.action(),
                request.privilegeNames());
        return MessageResponse.empty();
    }

    QueueUsersView list(World world, String name, Paging paging) {
        ObjectName queue = ObjectName.queue(name);
        List<QueueUsersView.User> users = permissions.list(world, queue).stream()
                .map(user -> new QueueUsersView.User(user.owner(), user.userName(), user.privileges()))
                .toList();
        return new QueueUsersView(queue.name(), users.size(), paging.apply(users));
    }

    @EventListener
    void onQueueDeleted(QueueDeleted event) {
        permissions.deleteAll(event.world(), ObjectName.queue(event.queueName()));
    }
}
