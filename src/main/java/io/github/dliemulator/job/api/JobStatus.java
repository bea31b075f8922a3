package io.github.dliemulator.job.api;

import static io.github.dliemulator.web.DliOperation.Evidence.ASSUMED;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;

import io.github.dliemulator.timeline.TransitionalState;
import io.github.dliemulator.web.StateTransition;

/** Status of a SQL job (dli_02_0021). */
public enum JobStatus implements TransitionalState {
    /** It waits for its queue: for its resources, for their start, or until fewer jobs run. */
    @StateTransition(trigger = "it is submitted", source = "dli_02_0102", evidence = DOCUMENTED)
    LAUNCHING,
    @StateTransition(
            from = "LAUNCHING",
            trigger = "the queue has a place for it",
            source = "dli_02_0311",
            evidence = DOCUMENTED)
    RUNNING,
    @StateTransition(from = "RUNNING", trigger = "the statement ends", source = "dli_02_0021", evidence = DOCUMENTED)
    @StateTransition(from = "LAUNCHING", trigger = "by force", evidence = ASSUMED)
    FINISHED,
    @StateTransition(from = "RUNNING", trigger = "the statement fails", source = "dli_02_0021", evidence = DOCUMENTED)
    @StateTransition(from = "LAUNCHING", trigger = "by script or force", evidence = ASSUMED)
    FAILED,
    @StateTransition(from = "LAUNCHING", trigger = "it is cancelled", source = "dli_02_0104", evidence = DOCUMENTED)
    @StateTransition(
            from = "RUNNING",
            trigger = "it is cancelled, or `dli.sql.job.timeout` is over",
            source = "dli_02_0102",
            evidence = DOCUMENTED)
    CANCELLED;

    @Override
    public boolean isTransitional() {
        return this == LAUNCHING || this == RUNNING;
    }

    /** A job begins to run only after it was launched. */
    @Override
    public boolean beginsChange() {
        return this == LAUNCHING;
    }
}
