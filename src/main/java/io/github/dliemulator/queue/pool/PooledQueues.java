package io.github.dliemulator.queue.pool;

import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.dliemulator.pool.Pools;
import io.github.dliemulator.pool.spi.CapacityDemand;
import io.github.dliemulator.pool.spi.PoolMembership;
import io.github.dliemulator.queue.PoolMember;
import io.github.dliemulator.queue.PoolMembers;
import io.github.dliemulator.queue.pool.QueueMembershipRepository.PoolAssignment;
import io.github.dliemulator.queue.spi.QueueCreated;
import io.github.dliemulator.queue.spi.QueueDeleted;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Adds queues to pools and removes them, and computes the demand of the queues of a pool. */
@Component
class PooledQueues implements PoolMembership {

    private final QueueMembershipRepository memberships;
    private final PoolMembers members;
    private final Pools pools;
    private final WorldTransactions transactions;

    PooledQueues(
            QueueMembershipRepository memberships, PoolMembers members, Pools pools, WorldTransactions transactions) {
        this.memberships = memberships;
        this.members = members;
        this.pools = pools;
        this.transactions = transactions;
    }

    PooledQueueView.Page list(World world, String pool, String name, Paging paging) {
        String poolName = pools.requireName(world, pool);
        Map<String, PoolMember> membersByName = members.findByPool(world, poolName);
        List<PooledQueueView> found = findMemberships(world, poolName).stream()
                .filter(membership -> membership.queueName().contains(ResourceNames.normalize(name)))
                .map(membership -> new PooledQueueView(
                        Objects.requireNonNull(membersByName.get(membership.queueName())),
                        membership.latestPolicies().policies()))
                .toList();
        return new PooledQueueView.Page(found.size(), paging.apply(found));
    }

    MessageResponse associate(World entered, String pool, AssociateQueue request) {
        return transactions.execute(entered, world -> {
            PoolMember queue = members.moveToPool(world, request.queueName(), pools.requireName(world, pool));
            addToPool(world, queue.queueName(), pools.requireUsable(world, pool), queue.cuCount());
            return MessageResponse.empty();
        });
    }

    MessageResponse replacePolicies(World entered, String pool, String queueName, ReplacePolicies request) {
        return transactions.execute(entered, world -> {
            String poolName = pools.requireUsable(world, pool);
            QueueMembership membership = memberships
                    .findById(new QueueMembership.Key(world.projectId(), ResourceNames.normalize(queueName)))
                    .filter(found -> found.poolName().equals(poolName))
                    .orElseThrow(() -> NO_SUCH_OBJECT.exception(
                            "There is no queue named %s in the elastic resource pool %s", queueName, poolName));
            members.requireAvailable(world, membership.queueName());
            membership.replacePolicies(ScalingPolicies.of(request.queueScalingPolicies()), world.now());
            pools.reschedule(world, poolName);
            return MessageResponse.empty();
        });
    }

    @EventListener
    void addToPool(QueueCreated created) {
        if (created.poolName() != null) {
            addToPool(created.world(), created.queueName(), created.poolName(), created.cuCount());
        }
    }

    /** Adding a queue changes the CUs of the pool at once (dli_01_0505). */
    private void addToPool(World world, String queueName, String poolName, int cuCount) {
        memberships.save(new QueueMembership(world, queueName, poolName, cuCount));
        pools.reschedule(world, poolName);
    }

    @EventListener
    void removeFromPool(QueueDeleted deleted) {
        memberships
                .findById(new QueueMembership.Key(deleted.world().projectId(), deleted.queueName()))
                .ifPresent(membership -> {
                    memberships.delete(membership);
                    pools.reschedule(deleted.world(), membership.poolName());
                });
    }

    @Override
    public Map<String, List<String>> queuesByPool(World world) {
        return memberships.findByProjectIdOrderByQueueName(world.projectId()).stream()
                .collect(groupingBy(PoolAssignment::poolName, mapping(PoolAssignment::queueName, toList())));
    }

    @Override
    public CapacityDemand demand(World world, String poolName, Instant at) {
        List<ScalingPolicies> allPolicies = findMemberships(world, poolName).stream()
                .map(membership -> membership.policiesAt(at))
                .toList();
        return new CapacityDemand(
                sumByHour(allPolicies, ScalingPolicy::minCu),
                sumByHour(allPolicies, policy -> policy.inheritsPoolMaxCu() ? Integer.MAX_VALUE : policy.maxCu()),
                allPolicies.stream().mapToInt(ScalingPolicies::maxCu).max().orElse(0));
    }

    private static List<Integer> sumByHour(List<ScalingPolicies> allPolicies, ToLongFunction<ScalingPolicy> cu) {
        return IntStream.range(0, ScalingPolicies.HOURS_PER_DAY)
                .mapToLong(hour -> allPolicies.stream()
                        .map(policies -> policies.effectiveAt(hour))
                        .mapToLong(cu)
                        .sum())
                .mapToObj(sum -> (int) Math.min(sum, Integer.MAX_VALUE))
                .toList();
    }

    private List<QueueMembership> findMemberships(World world, String poolName) {
        return memberships.findByProjectIdAndPoolNameOrderByQueueName(world.projectId(), poolName);
    }
}
