package io.github.dliemulator.job;

import static io.github.dliemulator.job.api.JobStatus.CANCELLED;
import static io.github.dliemulator.job.api.JobStatus.FAILED;
import static io.github.dliemulator.job.api.JobStatus.FINISHED;
import static io.github.dliemulator.job.api.JobStatus.LAUNCHING;
import static io.github.dliemulator.job.api.JobStatus.RUNNING;

import io.github.dliemulator.job.api.JobStatus;
import io.github.dliemulator.script.StateMachineDefinition;
import io.github.dliemulator.timeline.DelayedOperation;
import io.github.dliemulator.world.ResourceKind;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** State machine of SQL jobs. */
@Component
class SqlJobStateMachine implements StateMachineDefinition<JobStatus> {

    @Override
    public ResourceKind kind() {
        return SqlJobs.KIND;
    }

    @Override
    public DelayedOperation startOperation() {
        return DelayedOperation.JOB_START;
    }

    @Override
    public Map<JobStatus, Set<JobStatus>> transitions() {
        return Map.of(
                LAUNCHING, Set.of(RUNNING, FAILED, CANCELLED),
                RUNNING, Set.of(FINISHED, FAILED, CANCELLED));
    }

    @Override
    public Set<JobStatus> failureStates() {
        return Set.of(FAILED);
    }
}
