package io.github.dliemulator.job;

import static io.github.dliemulator.job.api.SqlJobStatus.CANCELLED;
import static io.github.dliemulator.job.api.SqlJobStatus.FAILED;
import static io.github.dliemulator.job.api.SqlJobStatus.FINISHED;
import static io.github.dliemulator.job.api.SqlJobStatus.LAUNCHING;
import static io.github.dliemulator.job.api.SqlJobStatus.RUNNING;

import io.github.dliemulator.job.api.SqlJobStatus;
import io.github.dliemulator.script.StateMachineDefinition;
import io.github.dliemulator.timeline.DelayedOperation;
import io.github.dliemulator.world.ResourceKind;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** State machine of SQL jobs. */
@Component
class SqlJobStateMachine implements StateMachineDefinition<SqlJobStatus> {

    @Override
    public ResourceKind kind() {
        return SqlJobs.KIND;
    }

    @Override
    public DelayedOperation startOperation() {
        return DelayedOperation.JOB_START;
    }

    @Override
    public Map<SqlJobStatus, Set<SqlJobStatus>> transitions() {
        return Map.of(
                LAUNCHING, Set.of(RUNNING, FAILED, CANCELLED),
                RUNNING, Set.of(FINISHED, FAILED, CANCELLED));
    }

    @Override
    public Set<SqlJobStatus> failureStates() {
        return Set.of(FAILED);
    }
}
