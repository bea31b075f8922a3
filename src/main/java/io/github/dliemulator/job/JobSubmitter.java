package io.github.dliemulator.job;

import static io.github.dliemulator.job.api.JobStatus.FAILED;
import static io.github.dliemulator.job.api.JobStatus.FINISHED;
import static io.github.dliemulator.job.api.JobStatus.LAUNCHING;
import static io.github.dliemulator.job.api.JobStatus.RUNNING;
import static io.github.dliemulator.timeline.DelayedOperation.JOB_RUN;
import static io.github.dliemulator.timeline.DelayedOperation.JOB_START;

import io.github.dliemulator.job.api.JobStatus;
import io.github.dliemulator.queue.JobQueue;
import io.github.dliemulator.result.ResultSet;
import io.github.dliemulator.script.DefaultTransition;
import io.github.dliemulator.script.Outcome;
import io.github.dliemulator.script.OutcomeResolver;
import io.github.dliemulator.script.ScriptTarget;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.web.error.DliError;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.ResourceRandoms;
import io.github.dliemulator.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Creates jobs. Each is decided at once: its course by seed, timing and scripts, and what its statement does. */
@Component
class JobSubmitter {

    /** Message of a job that a script or failure rate lets fail. */
    private static final String DEFAULT_FAILURE = "DLI.0999: Server-side errors occur.";

    private final JobStore store;
    private final List<StatementRunner> runners;
    private final OutcomeResolver outcomes;
    private final ResourceRandoms randoms;
    private final JobScheduler scheduler;
    private final JobRetention retention;

    JobSubmitter(
            JobStore store,
            List<StatementRunner> runners,
            OutcomeResolver outcomes,
            ResourceRandoms randoms,
            JobScheduler scheduler,
            JobRetention retention) {
        this.store = store;
        this.runners = runners;
        this.outcomes = outcomes;
        this.randoms = randoms;
        this.scheduler = scheduler;
        this.retention = retention;
    }

    /** A new job with the result of its statement. */
    record Submitted(SqlJob job, ResultSet result) {}

    /**
     * Creates a job. Needs a transaction that holds the world's lock.
     *
     * @throws io.github.dliemulator.web.error.DliException if the statement is to run at once and fails; DLI.0009 (too many jobs)
     */
    Submitted submit(World world, JobQueue queue, Submission submission) {
        RandomStream random = randoms.next(world, SqlJobs.KIND, submission.seedName());
        StatementRun run = prepare(world, submission);
        boolean sync = submission.isSync() && run.execution() != null;
        boolean startsCompute = !sync && scheduler.startCompute(world, queue, random);
        JobPlan plan = plan(world, submission, run, random, startsCompute);
        if (sync && plan.course().timeline().finalState() == FAILED) {
            throw toException(plan.message());
        }
        long number = retention.nextNumber(world);
        SqlJob job = store.save(
                new SqlJob(world, random.uuidFor("job id"), number, submission.toSubmittedStatement(sync), plan), plan);
        if (sync) {
            job.schedule().runAtOnce();
        } else {
            scheduler.reschedule(world, queue.name());
        }
        return new Submitted(job, plan.result());
    }

    /** The error for a message that begins with its code. */
    private static DliException toException(String message) {
        int separator = message.indexOf(": ");
        Optional<DliError> error =
                separator < 0 ? Optional.empty() : DliError.find(message.substring(0, separator), null);
        return error.map(known -> known.exception("%s", message.substring(separator + 2)))
                .orElseGet(() -> DliError.SERVER_ERROR.exception("%s", message));
    }

    private StatementRun prepare(World world, Submission submission) {
        return runners.stream()
                .flatMap(runner -> runner.prepare(world, submission).stream())
                .findFirst()
                .orElseThrow();
    }

    private JobPlan plan(
            World world, Submission submission, StatementRun run, RandomStream random, boolean startsCompute) {
        Outcome<JobStatus> outcome = outcomes.resolve(
                world,
                new ScriptTarget(SqlJobs.KIND, submission.text(), submission.queueName()),
                List.of(),
                random,
                start(world, run, random, startsCompute));
        JobCourse course = new JobCourse(outcome.timeline());
        Optional<Duration> timeout = submission.conf().timeout();
        Supplier<Execution> execution = run.execution();
        course = timeout.map(course::withTimeout).orElse(course);
        course = submission.isSync() && execution != null ? course.atOnce() : course;
        if (!course.finishes()) {
            return new JobPlan(course, outcome.message(), ResultSet.EMPTY);
        }
        return execution == null
                ? new JobPlan(course.endedByEngine(timeout), outcome.message(), ResultSet.EMPTY, course.runTime())
                : execute(submission, execution.get(), course, outcome.message());
    }

    private static JobPlan execute(Submission submission, Execution execution, JobCourse course, String message) {
        String failure = execution.failure();
        return failure == null
                ? new JobPlan(course, message, execution.result())
                : new JobPlan(
                        course.withFailure("the statement failed"),
                        submission.sql().mask(failure),
                        ResultSet.EMPTY);
    }

    private static DefaultTransition<JobStatus> start(
            World world, StatementRun run, RandomStream random, boolean startsCompute) {
        boolean fails = world.timing().fails(JOB_RUN, random);
        Duration duration = Optional.ofNullable(run.duration())
                .map(delay -> delay.interpolate(random.doubleFor(JOB_RUN + " delay")))
                .orElseGet(() -> world.timing().delay(JOB_RUN, random));
        String reason =
                run.duration() == null ? world.timing().reason(JOB_RUN) : "prescribed result: takes " + run.duration();
        return new DefaultTransition<>(
                LAUNCHING,
                "submitted",
                world.now(),
                world.now(),
                Duration.ZERO,
                RUNNING,
                startsCompute ? world.timing().reason(JOB_START) : "the queue runs it",
                DEFAULT_FAILURE,
                new DefaultTransition.Continuation<>(duration, fails ? FAILED : FINISHED, reason));
    }
}
