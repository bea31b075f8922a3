package io.github.dliemulator.queue.permission;

import static io.github.dliemulator.web.refusal.DliError.RESTRICTED;

import io.github.dliemulator.queue.Queues;
import io.github.dliemulator.queue.spi.QueueDeleted;
import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.web.Done;
import io.github.dliemulator.web.Naming;
import io.github.dliemulator.web.Paging;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The users of queues. A queue's owner may do everything, whatever is granted or revoked. */
@Component
class QueueUsers {

    private static final int MOST = 1000;

    private final QueuePrivilegeRepository privileges;
    private final JdbcClient jdbc;
    private final Queues queues;

    QueueUsers(QueuePrivilegeRepository privileges, JdbcClient jdbc, Queues queues) {
        this.privileges = privileges;
        this.jdbc = jdbc;
        this.queues = queues;
    }

    @AtomicChange
    Done authorize(World world, Authorize request) {
        String queueName = Naming.canonical(request.queueName());
        if (!queues.owner(world, queueName).equals(request.userName())) {
            change(new QueuePrivilege.Key(world.projectId(), queueName, request.userName()), request);
        }
        return Done.silently();
    }

    private void change(QueuePrivilege.Key key, Authorize request) {
        QueuePrivilege user = privileges.findById(key).orElseGet(() -> new QueuePrivilege(key));
        Set<Privilege> before = user.privileges();
        Set<Privilege> after = request.appliedTo(before);
        user.setPrivileges(after);
        if (!after.isEmpty()) {
            requireRoom(key, before);
            privileges.save(user);
        } else if (!before.isEmpty()) {
            privileges.delete(user);
        }
    }

    /** No page limits them, but nothing grows without end. */
    private void requireRoom(QueuePrivilege.Key key, Set<Privilege> before) {
        if (before.isEmpty() && privileges.countByProjectIdAndQueueName(key.projectId(), key.queueName()) >= MOST) {
            throw RESTRICTED.because("A queue can have %d users and no more", MOST);
        }
    }

    QueueUsersView list(World world, String name, Paging paging) {
        String owner = queues.owner(world, name);
        String queueName = Naming.canonical(name);
        List<QueueUsersView.User> users = Stream.concat(
                        Stream.of(QueueUsersView.User.owner(owner)),
                        privileges.findByProjectIdAndQueueNameOrderByUserName(world.projectId(), queueName).stream()
                                .map(QueuePrivilege::seen))
                .toList();
        return new QueueUsersView(queueName, users.size(), paging.of(users));
    }

    @EventListener
    void letGo(QueueDeleted deleted) {
        jdbc.sql("delete from queue_privilege where project_id = ? and queue_name = ?")
                .params(deleted.world().projectId(), deleted.queueName())
                .update();
    }
}
