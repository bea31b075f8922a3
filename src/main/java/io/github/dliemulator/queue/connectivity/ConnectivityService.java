package io.github.dliemulator.queue.connectivity;

import static io.github.dliemulator.queue.connectivity.ConnectivityView.Result.REACHABLE;
import static io.github.dliemulator.queue.connectivity.ConnectivityView.Result.UNREACHABLE;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;

import io.github.dliemulator.queue.Queues;
import io.github.dliemulator.queue.spi.QueueDeleted;
import io.github.dliemulator.queue.spi.Reachability;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tests the connectivity of queues. Keeps the latest {@value #HISTORY_LIMIT} tests of each queue. */
@Component
class ConnectivityService {

    private static final int HISTORY_LIMIT = 100;

    private final ConnectivityTestRepository tests;
    private final Queues queues;
    private final ObjectProvider<Reachability> reachabilityProviders;
    private final WorldTransactions transactions;

    ConnectivityService(
            ConnectivityTestRepository tests,
            Queues queues,
            ObjectProvider<Reachability> reachabilityProviders,
            WorldTransactions transactions) {
        this.tests = tests;
        this.queues = queues;
        this.reachabilityProviders = reachabilityProviders;
        this.transactions = transactions;
    }

    ConnectivityView.Started test(World entered, String name, String text) {
        return transactions.execute(entered, world -> {
            HostAndPort address = HostAndPort.parse(text);
            String queue = queues.requireName(world, name);
            boolean reachable = reachabilityProviders.stream()
                    .anyMatch(provider ->
                            provider.find(world, queue, address.host()).isReachable());
            long id = nextId(world, queue);
            ConnectivityTest.Key key = new ConnectivityTest.Key(world.projectId(), queue, id);
            tests.save(new ConnectivityTest(key, reachable ? REACHABLE : UNREACHABLE));
            tests.deleteUpTo(world.projectId(), queue, id - HISTORY_LIMIT);
            return new ConnectivityView.Started(
                    "check connectivity to address:%s with port: %d successfully"
                            .formatted(address.host(), address.port()),
                    id);
        });
    }

    private long nextId(World world, String queue) {
        return tests.findFirstByProjectIdAndQueueNameOrderByTaskIdDesc(world.projectId(), queue)
                        .map(ConnectivityTest::taskId)
                        .orElse(0L)
                + 1;
    }

    ConnectivityView show(World world, String name, long taskId) {
        String queue = queues.requireName(world, name);
        return tests.findById(new ConnectivityTest.Key(world.projectId(), queue, taskId))
                .map(test -> new ConnectivityView(
                        "Get node connectivity status successfully for addressId:" + taskId, test.connectivity()))
                .orElseThrow(() -> NO_SUCH_OBJECT.exception("There is no connectivity test with the ID %d", taskId));
    }

    @EventListener
    void onQueueDeleted(QueueDeleted event) {
        tests.deleteByQueue(event.world().projectId(), event.queueName());
    }
}
