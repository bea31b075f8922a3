package io.github.dliemulator.queue;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.queue.api.CreateQueue;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param cuCounts the sizes in which a queue that stands alone can be created (dli_02_0194)
 * @param maxCu how large a queue can be scaled (dli_01_0488)
 * @param validation {@code strict} keeps the rules that presuppose jobs: a queue must have run one before it restarts, scales or is
 *     planned, queues of 16 CUs never scale and those of 64 never shrink
 */
@ConfigurationProperties("dli.queue")
record QueueProperties(
        @DefaultValue({"16", "64", "256"}) Set<Integer> cuCounts,
        @DefaultValue("512") int maxCu,
        @DefaultValue("lenient") Validation validation) {

    QueueProperties {
        if (maxCu < 16) {
            throw new IllegalArgumentException("A queue has at least 16 CUs, so dli.queue.max-cu cannot be " + maxCu);
        }
    }

    enum Validation {
        /** Also what the service refuses only because no job has run yet, or because a queue is small. */
        STRICT,
        LENIENT
    }

    /** Real clients create queues of 8 CUs in pools, where CUs are shared in steps of 4. */
    private static final int POOL_CU_STEP = 4;

    void requireValidCuCount(CreateQueue request) {
        int cuCount = request.cuCount();
        if (request.hasPool() && (cuCount < POOL_CU_STEP || cuCount % POOL_CU_STEP != 0)) {
            throw INVALID_PARAMETER.exception("cu_count must be a multiple of %d", POOL_CU_STEP);
        }
        if (!request.hasPool() && !cuCounts.contains(cuCount)) {
            throw INVALID_PARAMETER.exception("cu_count must be one of %s", new TreeSet<>(cuCounts));
        }
    }

    boolean isStrict() {
        return validation == Validation.STRICT;
    }
}
