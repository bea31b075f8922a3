package io.github.dliemulator.queue.pooled;

import static io.github.dliemulator.web.refusal.DliError.NO_SUCH_OBJECT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.dliemulator.pool.Pools;
import io.github.dliemulator.pool.spi.Demand;
import io.github.dliemulator.pool.spi.PoolUsage;
import io.github.dliemulator.queue.Resident;
import io.github.dliemulator.queue.Residents;
import io.github.dliemulator.queue.pooled.PooledQueueRepository.Address;
import io.github.dliemulator.queue.spi.QueueCreated;
import io.github.dliemulator.queue.spi.QueueDeleted;
import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.web.Done;
import io.github.dliemulator.web.Naming;
import io.github.dliemulator.web.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The queues in pools: how they move in, what they ask for, how they leave. */
@Component
class PooledQueues implements PoolUsage {

    private final PooledQueueRepository queues;
    private final Residents residents;
    private final Pools pools;

    PooledQueues(PooledQueueRepository queues, Residents residents, Pools pools) {
        this.queues = queues;
        this.residents = residents;
        this.pools = pools;
    }

    @Transactional(readOnly = true)
    PooledQueueView.Page list(World world, String pool, String name, Paging paging) {
        String poolName = pools.require(world, pool);
        Map<String, Resident> known = residents.of(world, poolName);
        List<PooledQueueView> found = of(world, poolName).stream()
                .filter(queue -> queue.name().contains(Naming.canonical(name)))
                .map(queue -> new PooledQueueView(
                        Objects.requireNonNull(known.get(queue.name())),
                        queue.givenPolicies().policies()))
                .toList();
        return new PooledQueueView.Page(found.size(), paging.of(found));
    }

    @AtomicChange
    Done associate(World world, String pool, AssociateQueue request) {
        Resident queue = residents.move(world, request.queueName(), pools.require(world, pool));
        moveIn(world, queue.queueName(), pools.admit(world, pool), queue.cuCount());
        return Done.silently();
    }

    @AtomicChange
    Done replacePolicies(World world, String pool, String queueName, ReplacePolicies request) {
        String poolName = pools.admit(world, pool);
        PooledQueue queue = queues.findById(new PooledQueue.Key(world.projectId(), Naming.canonical(queueName)))
                .filter(found -> found.poolName().equals(poolName))
                .orElseThrow(() -> NO_SUCH_OBJECT.because(
                        "There is no queue named %s in the elastic resource pool %s", queueName, poolName));
        residents.requireAvailable(world, queue.name());
        queue.replacePolicies(ScalingPolicies.of(request.queueScalingPolicies()), world.now());
        pools.follow(world, poolName);
        return Done.silently();
    }

    @EventListener
    void moveIn(QueueCreated created) {
        if (created.poolName() != null) {
            moveIn(created.world(), created.queueName(), created.poolName(), created.cuCount());
        }
    }

    /** The pool's CUs change at once when a queue comes or goes (dli_01_0505). */
    private void moveIn(World world, String queueName, String poolName, int cuCount) {
        queues.save(new PooledQueue(world, queueName, poolName, cuCount));
        pools.follow(world, poolName);
    }

    @EventListener
    void moveOut(QueueDeleted deleted) {
        queues.findById(new PooledQueue.Key(deleted.world().projectId(), deleted.queueName()))
                .ifPresent(queue -> {
                    queues.delete(queue);
                    pools.follow(deleted.world(), queue.poolName());
                });
    }

    @Override
    public Map<String, List<String>> queues(World world) {
        return queues.findByProjectIdOrderByQueueName(world.projectId()).stream()
                .collect(groupingBy(Address::poolName, mapping(Address::queueName, toList())));
    }

    @Override
    public Demand demand(World world, String poolName, Instant at) {
        List<ScalingPolicies> asked =
                of(world, poolName).stream().map(queue -> queue.policiesAt(at)).toList();
        return new Demand(
                byHour(asked, ScalingPolicy::minCu),
                byHour(asked, policy -> policy.isAsLargeAsThePool() ? Integer.MAX_VALUE : policy.maxCu()),
                asked.stream().mapToInt(ScalingPolicies::largest).max().orElse(0));
    }

    private static List<Integer> byHour(List<ScalingPolicies> asked, ToLongFunction<ScalingPolicy> cu) {
        return IntStream.range(0, ScalingPolicies.HOURS)
                .mapToLong(hour -> asked.stream()
                        .map(policies -> policies.at(hour))
                        .mapToLong(cu)
                        .sum())
                .mapToObj(sum -> (int) Math.min(sum, Integer.MAX_VALUE))
                .toList();
    }

    private List<PooledQueue> of(World world, String poolName) {
        return queues.findByProjectIdAndPoolNameOrderByQueueName(world.projectId(), poolName);
    }
}
