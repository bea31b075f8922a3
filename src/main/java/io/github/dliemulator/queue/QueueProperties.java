package io.github.dliemulator.queue;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.queue.api.CreateQueue;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of queues.
 *
 * @param validation with {@code strict}, a queue can only be restarted, scaled or planned after it has run a job. Queues of 16 CUs
 *     cannot be scaled then, and queues of 64 CUs cannot be scaled in
 */
@ConfigurationProperties("dli.queue")
record QueueProperties(
        @DefaultValue Cu cu, @DefaultValue("lenient") Validation validation) {

    /**
     * Sizes of queues in CUs.
     *
     * @param sizes sizes of a new queue outside a pool (dli_02_0194)
     * @param max maximum size of a scaled queue (dli_01_0488)
     */
    record Cu(
            @DefaultValue({"16", "64", "256"}) Set<Integer> sizes,
            @DefaultValue("512") int max) {

        Cu {
            if (max < 16) {
                throw new IllegalArgumentException("dli.queue.cu.max must be at least 16, not " + max);
            }
        }
    }

    enum Validation {
        LENIENT,
        STRICT
    }

    /** CUs of queues in pools are multiples of 4: clients create queues of 8 CUs there. */
    private static final int POOL_CU_STEP = 4;

    void requireValidCuCount(CreateQueue request) {
        int cuCount = request.cuCount();
        if (request.hasPool() && (cuCount < POOL_CU_STEP || cuCount % POOL_CU_STEP != 0)) {
            throw INVALID_PARAMETER.exception("cu_count must be a multiple of %d, not %d", POOL_CU_STEP, cuCount);
        }
        if (!request.hasPool() && !cu.sizes().contains(cuCount)) {
            throw INVALID_PARAMETER.exception("cu_count must be one of %s, not %d", new TreeSet<>(cu.sizes()), cuCount);
        }
    }

    boolean isStrict() {
        return validation == Validation.STRICT;
    }
}
