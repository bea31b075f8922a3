package io.github.dliemulator.queue;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param cuCounts the sizes in which a queue that stands alone can be created (dli_02_0194)
 * @param maxCu how large a queue can be made (dli_01_0488)
 * @param guards how narrow the rules are for what can be done to a queue
 */
@ConfigurationProperties("dli.queue")
record QueueSettings(
        @DefaultValue({"16", "64", "256"}) Set<Integer> cuCounts,
        @DefaultValue("512") int maxCu,
        @DefaultValue("relaxed") Guards guards) {

    QueueSettings {
        if (maxCu < 16) {
            throw new IllegalArgumentException("A queue has at least 16 CUs, so dli.queue.max-cu cannot be " + maxCu);
        }
    }

    enum Guards {
        /** Also what the service refuses only because no job has run yet, or because a queue is small. */
        STRICT,
        RELAXED
    }

    boolean strict() {
        return guards == Guards.STRICT;
    }
}
