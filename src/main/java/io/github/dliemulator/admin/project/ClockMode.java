package io.github.dliemulator.admin.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.world.WorldClock;

/** Mode of a project's clock. */
public enum ClockMode {
    /** The clock runs at the speed of real time, possibly with an offset. */
    @JsonProperty("real")
    REAL,
    /** The clock changes only when it is set or advanced. */
    @JsonProperty("frozen")
    FROZEN,
    /** The clock runs at a multiple of the speed of real time. */
    @JsonProperty("scaled")
    SCALED,
    /**
     * The clock is poll-driven: repeated reads of a resource in a transitional state advance it to the next transition.
     * Between polls, it runs at any factor.
     */
    @JsonProperty("auto")
    AUTO;

    static ClockMode from(WorldClock clock) {
        if (clock.afterPolls() != null) {
            return AUTO;
        }
        return clock.factor() == 0 ? FROZEN : clock.factor() == 1 ? REAL : SCALED;
    }
}
