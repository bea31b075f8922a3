package io.github.dliemulator.queue;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.QUEUE_BUSY;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.permission.ObjectName;
import io.github.dliemulator.permission.Permissions;
import io.github.dliemulator.queue.api.CreateQueue;
import io.github.dliemulator.queue.api.QueueActionRequest;
import io.github.dliemulator.queue.api.QueueActionRequest.Action;
import io.github.dliemulator.queue.api.QueueType;
import io.github.dliemulator.queue.api.UpdateQueueCidr;
import io.github.dliemulator.queue.spi.QueueBindingCheck;
import io.github.dliemulator.queue.spi.RunningJobs;
import io.github.dliemulator.world.World;
import java.time.Instant;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Preconditions of operations on queues. Strict validation adds those that depend on jobs that ran, or on the size. */
@Component
class QueueGuards {

    private static final int MIN_CU = 16;
    private static final int SMALL_QUEUE_CU = 64;

    private final QueueProperties properties;
    private final Permissions permissions;
    private final ObjectProvider<RunningJobs> runningJobs;
    private final ObjectProvider<QueueBindingCheck> bindingChecks;

    QueueGuards(
            QueueProperties properties,
            Permissions permissions,
            ObjectProvider<RunningJobs> runningJobs,
            ObjectProvider<QueueBindingCheck> bindingChecks) {
        this.properties = properties;
        this.permissions = permissions;
        this.runningJobs = runningJobs;
        this.bindingChecks = bindingChecks;
    }

    /** Rejects a caller who lacks a privilege on a queue (dli_02_0037), if credentials are verified. */
    void requirePrivilege(World world, Queue queue, String privilege) {
        permissions.require(world, ObjectName.queue(queue.name()), privilege);
    }

    void requireCreatable(CreateQueue request) {
        properties.requireValidCuCount(request);
    }

    void requireIdle(World world, Queue queue) {
        if (runningJobs.stream().anyMatch(jobs -> jobs.hasRunningJob(world, queue.name()))) {
            throw QUEUE_BUSY.exception();
        }
    }

    void requireUnbound(World world, Queue queue) {
        if (bindingChecks.stream().anyMatch(check -> check.isBound(world, queue.name()))) {
            throw RESTRICTED.exception(
                    "The queue %s is bound to an enhanced datasource connection: unbind it before changing its CIDR block",
                    queue.name());
        }
    }

    void requireRestartable(World world, Queue queue) {
        requireNotDefault(queue);
        if (queue.type() != QueueType.SQL) {
            throw NOT_SUPPORTED.exception("The queue %s is not for SQL and cannot be restarted", queue.name());
        }
        queue.requireAvailable(world.now());
        requireHasRunJob(world, queue);
    }

    /** @return the CUs after scaling */
    int requireScalable(World world, Queue queue, QueueActionRequest request) {
        requireNotInPool(queue);
        queue.requireAvailable(world.now());
        requireHasRunJob(world, queue);
        int cus = queue.cusAt(world.now());
        // dli_01_0487
        if (properties.isStrict()
                && (cus == MIN_CU || (cus == SMALL_QUEUE_CU && request.action() == Action.SCALE_IN))) {
            throw NOT_SUPPORTED.exception(
                    "The queue %s has %d CUs and cannot %s",
                    queue.name(), cus, request.action().name().toLowerCase(Locale.ROOT));
        }
        return requireValidCuCount(cus + request.cuDifference());
    }

    private int requireValidCuCount(long cus) {
        if (cus < MIN_CU || cus > properties.cu().max()) {
            throw INVALID_PARAMETER.exception(
                    "The queue must have between %d and %d CUs after scaling; with this cu_count it would have %d",
                    MIN_CU, properties.cu().max(), cus);
        }
        if (cus % MIN_CU != 0) {
            throw INVALID_PARAMETER.exception(
                    "The queue must have a multiple of 16 CUs after scaling; with this cu_count it would have %d", cus);
        }
        return (int) cus;
    }

    void requireCidrChangeable(Queue queue, Cidr cidr, Instant now) {
        requireNotInPool(queue);
        queue.requireAvailable(now);
        UpdateQueueCidr.requireLargeEnough(cidr, queue.cusAt(now));
    }

    /** Applies dli_01_0488. Small queues are rejected with strict validation only. */
    void requirePlannable(World world, Queue queue) {
        requireNotInPool(queue);
        requireHasRunJob(world, queue);
        if (properties.isStrict() && queue.cusAt(world.now()) <= SMALL_QUEUE_CU) {
            throw NOT_SUPPORTED.exception(
                    "The queue %s needs more than %d CUs to have plans", queue.name(), SMALL_QUEUE_CU);
        }
    }

    boolean isWithinMaxCu(int cus) {
        return cus <= properties.cu().max();
    }

    /** Applies dli_01_0563. Queues outside of pools are rejected with strict validation only. */
    void requirePropertySupport(Queue queue) {
        requireNotDefault(queue);
        if (queue.type() != QueueType.SQL) {
            throw NOT_SUPPORTED.exception("The queue %s is not for SQL and has no properties", queue.name());
        }
        if (properties.isStrict() && !queue.isInPool()) {
            throw NOT_SUPPORTED.exception(
                    "The queue %s is not in an elastic resource pool and has no properties", queue.name());
        }
    }

    private static void requireNotInPool(Queue queue) {
        requireNotDefault(queue);
        if (queue.isInPool()) {
            throw NOT_SUPPORTED.exception(
                    "The queue %s is in an elastic resource pool and cannot be changed by itself", queue.name());
        }
    }

    private static void requireNotDefault(Queue queue) {
        if (queue.isDefault()) {
            throw NOT_SUPPORTED.exception("The preset queue default cannot be changed");
        }
    }

    private void requireHasRunJob(World world, Queue queue) {
        if (properties.isStrict()
                && !queue.hasRunJob()
                && runningJobs.stream().noneMatch(jobs -> jobs.hasRunJob(world, queue.name()))) {
            throw NOT_SUPPORTED.exception("The queue %s cannot be changed before a job has run on it", queue.name());
        }
    }
}
