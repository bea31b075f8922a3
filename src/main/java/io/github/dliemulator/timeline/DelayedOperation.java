package io.github.dliemulator.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The changes that take time: how long each takes by the timing profiles, and whether it can go wrong. */
public enum DelayedOperation {
    // spotless:off
    //                                           quick      documented
    /** Minutes by dli_02_0311: the first job on a new queue starts 6 to 10 minutes later. */
    @JsonProperty("queue-start")   QUEUE_START   ("4s..8s",  "6m..10m",  false),
    /** The cluster comes up anew, 5 to 10 minutes by dli_03_0257; so also after a change of its network. */
    @JsonProperty("queue-restart") QUEUE_RESTART ("3s..6s",  "5m..10m",  false),
    /** About 10 minutes by dli_01_0487. */
    @JsonProperty("queue-scaling") QUEUE_SCALING ("2s..5s",  "8m..12m",  false),
    /** No page says how long a pool takes; clients wait up to 30 minutes: assumed. */
    @JsonProperty("pool-start")    POOL_START    ("3s..6s",  "5m..10m",  true),
    /** Assumed, as with a queue. */
    @JsonProperty("pool-scaling")  POOL_SCALING  ("2s..5s",  "8m..12m",  false),
    /** No page says how long a peering takes of itself, once its queue is up: assumed. */
    @JsonProperty("peering")       PEERING       ("1s..3s",  "30s..90s", true);
    // spotless:on

    final Delay quick;
    final Delay documented;
    final boolean canFail;

    DelayedOperation(String quick, String documented, boolean canFail) {
        this.quick = Delay.of(quick);
        this.documented = Delay.of(documented);
        this.canFail = canFail;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
