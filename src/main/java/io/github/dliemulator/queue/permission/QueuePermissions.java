package io.github.dliemulator.queue.permission;

import static io.github.dliemulator.web.error.DliError.RESTRICTED;

import io.github.dliemulator.queue.Queues;
import io.github.dliemulator.queue.spi.QueueDeleted;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Privileges of users on queues. The owner of a queue always has all privileges. */
@Component
class QueuePermissions {

    private static final int MAX_USERS = 1000;

    private final QueuePrivilegeRepository privileges;
    private final JdbcClient jdbc;
    private final Queues queues;
    private final WorldTransactions transactions;

    QueuePermissions(
            QueuePrivilegeRepository privileges, JdbcClient jdbc, Queues queues, WorldTransactions transactions) {
        this.privileges = privileges;
        this.jdbc = jdbc;
        this.queues = queues;
        this.transactions = transactions;
    }

    MessageResponse authorize(World entered, AuthorizeRequest request) {
        return transactions.execute(entered, world -> {
            String queueName = ResourceNames.normalize(request.queueName());
            if (!queues.owner(world, queueName).equals(request.userName())) {
                updatePrivileges(new QueuePrivilege.Key(world.projectId(), queueName, request.userName()), request);
            }
            return MessageResponse.empty();
        });
    }

    private void updatePrivileges(QueuePrivilege.Key key, AuthorizeRequest request) {
        QueuePrivilege user = privileges.findById(key).orElseGet(() -> new QueuePrivilege(key));
        Set<Privilege> before = user.privileges();
        Set<Privilege> after = request.applyTo(before);
        user.setPrivileges(after);
        if (!after.isEmpty()) {
            requireCapacity(key, before);
            privileges.save(user);
        } else if (!before.isEmpty()) {
            privileges.delete(user);
        }
    }

    /** The limit is assumed: no page states one. */
    private void requireCapacity(QueuePrivilege.Key key, Set<Privilege> before) {
        if (before.isEmpty()
                && privileges.countByProjectIdAndQueueName(key.projectId(), key.queueName()) >= MAX_USERS) {
            throw RESTRICTED.exception("A queue can have at most %d users", MAX_USERS);
        }
    }

    QueueUsersView list(World world, String name, Paging paging) {
        String owner = queues.owner(world, name);
        String queueName = ResourceNames.normalize(name);
        List<QueueUsersView.User> users = Stream.concat(
                        Stream.of(QueueUsersView.User.owner(owner)),
                        privileges.findByProjectIdAndQueueNameOrderByUserName(world.projectId(), queueName).stream()
                                .map(QueuePrivilege::toView))
                .toList();
        return new QueueUsersView(queueName, users.size(), paging.apply(users));
    }

    @EventListener
    void onQueueDeleted(QueueDeleted event) {
        jdbc.sql("delete from queue_privilege where project_id = ? and queue_name = ?")
                .params(event.world().projectId(), event.queueName())
                .update();
    }
}
