package io.github.dliemulator.simulation.chance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The changes that take time: how long each takes by the timing profiles, and whether it can go wrong. */
public enum Change {
    // spotless:off
    //                                       quick      documented
    /** Minutes by dli_02_0311: the first job on a new queue starts 6 to 10 minutes later. */
    @JsonProperty("queue-start") QUEUE_START ("4s..8s",  "6m..10m",  false),
    /** No page says how long a peering takes of itself, once its queue is up: assumed. */
    @JsonProperty("peering")     PEERING     ("1s..3s",  "30s..90s", true);
    // spotless:on

    final Delay quick;
    final Delay documented;
    final boolean canFail;

    Change(String quick, String documented, boolean canFail) {
        this.quick = Delay.of(quick);
        this.documented = Delay.of(documented);
        this.canFail = canFail;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
