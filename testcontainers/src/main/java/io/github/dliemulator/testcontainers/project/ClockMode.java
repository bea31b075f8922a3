package io.github.dliemulator.testcontainers.project;

/** Mode of the clock of a new project. */
public enum ClockMode {

    /** The clock starts at {@link ProjectSettings#START} and moves only when the test advances it. */
    FROZEN,

    /** As {@link #FROZEN}, and the clock jumps to the next state change of a resource after two reads of it. */
    POLL_DRIVEN,

    /** The clock follows real time. */
    REAL
}
