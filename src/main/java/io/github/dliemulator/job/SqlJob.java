package io.github.dliemulator.job;

import static io.github.dliemulator.job.api.JobStatus.CANCELLED;
import static io.github.dliemulator.job.api.JobStatus.FINISHED;
import static io.github.dliemulator.job.api.JobStatus.LAUNCHING;
import static io.github.dliemulator.job.api.JobStatus.RUNNING;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;

import io.github.dliemulator.job.api.JobStatus;
import io.github.dliemulator.result.ResultColumn;
import io.github.dliemulator.result.StatementType;
import io.github.dliemulator.tag.Tag;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.Timeline.Step;
import io.github.dliemulator.world.JsonColumn;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldConflictException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQL job. Its course is decided when it is submitted; its queue decides when the course begins. */
@Entity
@IdClass(SqlJob.Key.class)
class SqlJob {

    record Key(String projectId, String jobId) {}

    @Id
    private String projectId;

    @Id
    private String jobId;

    private long number;

    @Enumerated(EnumType.STRING)
    private StatementType jobType;

    private boolean sync;
    private String queueName;
    private String owner;
    private Instant startTime;
    private String statement;
    private String databaseName;
    private String tableName;
    private String engineType;

    @JsonColumn
    private List<String> userConf;

    @JsonColumn
    private List<Tag> tags;

    @JsonColumn
    private @Nullable TransferSettings transfer;

    @Embedded
    private JobSchedule schedule;

    private String message;

    @Embedded
    private JobResult result;

    @SuppressWarnings("NullAway.Init")
    protected SqlJob() {}

    SqlJob(World world, String jobId, long number, SubmittedStatement submitted, JobPlan plan) {
        this.projectId = world.projectId();
        this.jobId = jobId;
        this.number = number;
        this.jobType = submitted.type();
        this.sync = submitted.sync();
        this.queueName = submitted.queueName();
        this.owner = world.caller();
        this.startTime = world.now();
        this.statement = submitted.text();
        this.databaseName = submitted.database();
        this.tableName = submitted.table();
        this.engineType = "spark";
        this.userConf = submitted.conf();
        this.tags = submitted.tags();
        this.transfer = submitted.transfer();
        this.schedule = new JobSchedule(plan.course(), world.now());
        this.message = plan.message();
        this.result = new JobResult(plan.result());
    }

    JobSchedule schedule() {
        return schedule;
    }

    /**
     * Ends a job that the engine has run: when it was to end at the earliest, or now if that has passed.
     *
     * @param time virtual time that it takes at least
     */
    void endRun(EngineOutcome outcome, Duration time, Instant now) {
        this.message = outcome.message();
        this.result = new JobResult(outcome);
        schedule.endRun(outcome.status(), time, now, outcome.reason());
    }

    /** Whether the queue can schedule the job. */
    boolean waitsForQueue(Instant now) {
        return statusAt(now) == LAUNCHING && !lifecycle().isHeldAt(now);
    }

    void cancel(Instant now, String reason) {
        if (!statusAt(now).isTransitional()) {
            throw NOT_SUPPORTED.exception("The job %s is %s and cannot be cancelled", jobId, statusAt(now));
        }
        schedule.force(CANCELLED, now, reason);
    }

    void hold(Instant now) {
        if (!statusAt(now).isTransitional()) {
            throw new WorldConflictException("The job %s has no scheduled change that could be held".formatted(jobId));
        }
        schedule.hold(now);
    }

    void release(Instant now) {
        if (lifecycle().heldAt() == null) {
            throw new WorldConflictException("The job %s is not held and cannot be released".formatted(jobId));
        }
        schedule.release(now);
    }

    /** @param failure message of a job that is to fail; null for the one that it has */
    void force(JobStatus state, @Nullable String failure, Instant now) {
        if (!statusAt(now).isTransitional()) {
            throw new WorldConflictException("The job %s is %s, and only one that is LAUNCHING or RUNNING can be forced"
                    .formatted(jobId, statusAt(now)));
        }
        schedule.force(state, now, "forced by the Admin API");
        this.message = failure == null ? message : failure;
    }

    String id() {
        return jobId;
    }

    Key key() {
        return new Key(projectId, jobId);
    }

    String queueName() {
        return queueName;
    }

    String owner() {
        return owner;
    }

    StatementType type() {
        return jobType;
    }

    boolean isSync() {
        return sync;
    }

    String statement() {
        return statement;
    }

    String databaseName() {
        return databaseName;
    }

    String tableName() {
        return tableName;
    }

    String engineType() {
        return engineType;
    }

    List<String> conf() {
        return userConf;
    }

    List<Tag> tags() {
        return tags;
    }

    @Nullable
    TransferSettings transfer() {
        return transfer;
    }

    Instant startTime() {
        return startTime;
    }

    String message() {
        return message;
    }

    Timeline<JobStatus> lifecycle() {
        return schedule.lifecycle();
    }

    JobStatus statusAt(Instant now) {
        return lifecycle().at(now);
    }

    boolean isFinishedAt(Instant now) {
        return statusAt(now) == FINISHED;
    }

    /** The time that it has taken until now, or until its end. */
    Duration durationAt(Instant now) {
        Step<JobStatus> step = lifecycle().stepAt(now);
        return Duration.between(startTime, step.state().isTransitional() ? now : step.from());
    }

    /** The part of its planned run that is over, from 0 to 1. */
    double progressAt(Instant now) {
        Step<JobStatus> step = lifecycle().stepAt(now);
        if (step.state() != RUNNING) {
            return step.state() == LAUNCHING ? 0 : 1;
        }
        long total = Duration.between(step.from(), lifecycle().lastChangeAt()).toMillis();
        long done = Duration.between(step.from(), now).toMillis();
        return total <= 0 ? 0 : Math.min(1, (double) done / total);
    }

    /** The columns of its result; empty unless it is finished. */
    List<ResultColumn> columnsAt(Instant now) {
        return isFinishedAt(now) ? result.columns() : List.of();
    }

    /** The number of rows of its result; 0 unless it is finished. */
    long resultCountAt(Instant now) {
        return isFinishedAt(now) ? result.rowCount() : 0;
    }

    /** Amounts of data that it has read and written; nothing until it has ended. */
    JobResult sizesAt(Instant now) {
        return statusAt(now).isTransitional() ? new JobResult() : result;
    }
}
