package io.github.dliemulator.admin.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.world.WorldClock;

/** How a world's clock goes. */
public enum ClockMode {
    /** As fast as real time, perhaps shifted. */
    @JsonProperty("real")
    REAL,
    /** Stands still but when it is advanced. */
    @JsonProperty("frozen")
    FROZEN,
    /** Faster than real time. */
    @JsonProperty("scaled")
    SCALED,
    /** Jumps ahead for those who poll, and goes at any pace between jumps. */
    @JsonProperty("auto")
    AUTO;

    static ClockMode from(WorldClock clock) {
        if (clock.afterPolls() != null) {
            return AUTO;
        }
        return clock.factor() == 0 ? FROZEN : clock.factor() == 1 ? REAL : SCALED;
    }
}
