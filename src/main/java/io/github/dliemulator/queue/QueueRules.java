package io.github.dliemulator.queue;

import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.refusal.DliError.NOT_SUPPORTED;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.queue.wire.ChangeCidr;
import io.github.dliemulator.queue.wire.QueueType;
import io.github.dliemulator.queue.wire.RunAction;
import io.github.dliemulator.queue.wire.RunAction.Action;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What can be done to which queue. Strict rules add what the service refuses until a job has run, or to small queues. */
@Component
class QueueRules {

    private static final int SMALLEST = 16;
    private static final int SMALL = 64;

    private final QueueSettings settings;

    QueueRules(QueueSettings settings) {
        this.settings = settings;
    }

    void requireRestartable(Queue queue, Instant now) {
        requireOwn(queue);
        if (queue.type() != QueueType.SQL) {
            throw NOT_SUPPORTED.because("The queue %s is not for SQL and cannot be restarted", queue.name());
        }
        queue.requireAvailable(now);
        requireUsed(queue);
    }

    /** @return the size that it gets */
    int requireScalable(Queue queue, RunAction request, Instant now) {
        requireStandingAlone(queue);
        queue.requireAvailable(now);
        requireUsed(queue);
        int cus = queue.cusAt(now);
        // dli_01_0487
        if (settings.strict() && (cus == SMALLEST || (cus == SMALL && request.action() == Action.SCALE_IN))) {
            throw NOT_SUPPORTED.because(
                    "The queue %s has %d CUs and cannot %s",
                    queue.name(), cus, request.action().name().toLowerCase(Locale.ROOT));
        }
        return requireSize(cus + request.difference());
    }

    private int requireSize(long cus) {
        if (cus < SMALLEST || cus > settings.maxCu()) {
            throw INVALID_PARAMETER.because(
                    "cu_count must leave the queue between %d and %d CUs, not at %d", SMALLEST, settings.maxCu(), cus);
        }
        if (cus % SMALLEST != 0) {
            throw INVALID_PARAMETER.because("cu_count must leave the queue at a multiple of 16 CUs, not at %d", cus);
        }
        return (int) cus;
    }

    void requireMovable(Queue queue, Cidr cidr, Instant now) {
        requireStandingAlone(queue);
        queue.requireAvailable(now);
        ChangeCidr.requireRoom(cidr, queue.cusAt(now));
    }

    /** By dli_01_0488; that small queues have no plans is strict. */
    void requirePlannable(Queue queue, Instant now) {
        requireStandingAlone(queue);
        requireUsed(queue);
        if (settings.strict() && queue.cusAt(now) <= SMALL) {
            throw NOT_SUPPORTED.because("The queue %s has no more than %d CUs", queue.name(), SMALL);
        }
    }

    boolean allows(int cus) {
        return cus <= settings.maxCu();
    }

    /** By dli_01_0563; that only queues in a pool have properties is strict. */
    void requireWithProperties(Queue queue) {
        requireOwn(queue);
        if (queue.type() != QueueType.SQL) {
            throw NOT_SUPPORTED.because("The queue %s is not for SQL and has no properties", queue.name());
        }
        if (settings.strict() && !queue.isInPool()) {
            throw NOT_SUPPORTED.because("The queue %s is in no elastic resource pool", queue.name());
        }
    }

    private static void requireStandingAlone(Queue queue) {
        requireOwn(queue);
        if (queue.isInPool()) {
            throw NOT_SUPPORTED.because("The queue %s is in an elastic resource pool, which decides", queue.name());
        }
    }

    private static void requireOwn(Queue queue) {
        if (queue.isDefault()) {
            throw NOT_SUPPORTED.because("The preset queue default cannot be changed");
        }
    }

    private void requireUsed(Queue queue) {
        if (settings.strict() && !queue.isUsed()) {
            throw NOT_SUPPORTED.because("No job has run on the queue %s yet", queue.name());
        }
    }
}
