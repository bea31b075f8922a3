package io.github.dliemulator.queue.pool;

import io.github.dliemulator.pool.Pools;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.world.JsonColumn;
import io.github.dliemulator.world.World;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** Membership of a queue in an elastic resource pool, with the scaling policies of the queue there. */
@Entity
@Table(name = "pool_queue")
@IdClass(QueueMembership.Key.class)
class QueueMembership {

    record Key(String projectId, String queueName) {}

    @Id
    private String projectId;

    @Id
    private String queueName;

    private String poolName;

    @JsonColumn
    private Timeline<ScalingPolicies> policies;

    @SuppressWarnings("NullAway.Init")
    protected QueueMembership() {}

    QueueMembership(World world, String queueName, String poolName, int cuCount) {
        this.projectId = world.projectId();
        this.queueName = queueName;
        this.poolName = poolName;
        this.policies = Timeline.of(ScalingPolicies.defaultFor(cuCount), world.now(), "joined");
    }

    String queueName() {
        return queueName;
    }

    String poolName() {
        return poolName;
    }

    /** The policies that are in effect at a virtual time. */
    ScalingPolicies policiesAt(Instant now) {
        return policies.at(now);
    }

    /** The policies of the last request, even if they do not apply yet. */
    ScalingPolicies latestPolicies() {
        return policies.finalState();
    }

    /** Replaces the policies from the next full hour on (dli_01_0505). Drops the history. */
    void replacePolicies(ScalingPolicies newPolicies, Instant now) {
        this.policies = Timeline.of(policies.at(now), now, "before")
                .append(newPolicies, Pools.nextEffectiveTime(now), "replaced");
    }
}
