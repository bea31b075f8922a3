package io.github.dliemulator.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Operations that take virtual time, with their delays in the timing profiles and whether they can fail at random. */
public enum DelayedOperation {
    // spotless:off
    //                                           quick      documented
    /** Assumed: the Terraform provider sleeps for 4 minutes after it has created a queue. */
    @JsonProperty("queue-start")   QUEUE_START   ("4s..8s",  "2m..4m",   false),
    /** A restart, or a change of the CIDR block: 5 to 10 minutes (dli_03_0257). */
    @JsonProperty("queue-restart") QUEUE_RESTART ("3s..6s",  "5m..10m",  false),
    /** About 10 minutes (dli_01_0487). */
    @JsonProperty("queue-scaling") QUEUE_SCALING ("2s..5s",  "8m..12m",  false),
    /** Assumed: no page gives a duration; clients wait up to 30 minutes. */
    @JsonProperty("pool-start")    POOL_START    ("3s..6s",  "5m..10m",  true),
    /** Assumed to be as for a queue. */
    @JsonProperty("pool-scaling")  POOL_SCALING  ("2s..5s",  "8m..12m",  false),
    /** Assumed: no page gives a duration. Starts when the queue is available. */
    @JsonProperty("peering")       PEERING       ("1s..3s",  "30s..90s", true),
    /** The first job of a queue, also after an idle hour or a change of the CIDR block, waits (dli_02_0311, dli_03_0213). */
    @JsonProperty("job-start")     JOB_START     ("0s",      "6m..10m",  false),
    /** Assumed: no page gives a duration. */
    @JsonProperty("job-run")       JOB_RUN       ("1s..3s",  "5s..30s",  true);
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
