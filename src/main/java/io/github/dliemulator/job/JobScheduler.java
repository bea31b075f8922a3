package io.github.dliemulator.job;

import static io.github.dliemulator.job.api.JobStatus.RUNNING;
import static io.github.dliemulator.timeline.DelayedOperation.JOB_START;

import io.github.dliemulator.queue.JobQueue;
import io.github.dliemulator.queue.Queues;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Decides when the jobs of a queue run. They run in the order of their submission, once the queue is available and its computing
 * resources have started. The queue limits the number of jobs that run at the same time.
 */
@Component
class JobScheduler {

    private final SqlJobRepository jobs;
    private final QueueComputeRepository computes;
    private final Queues queues;
    private final ApplicationEventPublisher events;

    JobScheduler(
            SqlJobRepository jobs, QueueComputeRepository computes, Queues queues, ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.computes = computes;
        this.queues = queues;
        this.events = events;
    }

    /**
     * Starts the computing resources of a queue if a new job needs that. Needs the transaction of its submission.
     *
     * @return whether it does
     */
    boolean startCompute(World world, JobQueue queue, RandomStream random) {
        QueueCompute compute = computes.findById(new QueueCompute.Key(world.projectId(), queue.name()))
                .orElseGet(() -> computes.save(new QueueCompute(world, queue.name())));
        Instant lastJobEnd =
                jobs.findLastChange(world.projectId(), queue.name()).orElse(Instant.EPOCH);
        boolean cold = compute.isCold(world.now(), lastJobEnd);
        if (cold) {
            Duration duration = queue.preset() ? Duration.ZERO : world.timing().delay(JOB_START, random);
            compute.start(world.now(), duration);
        }
        return cold && !queue.preset();
    }

    /** Schedules the jobs of a queue that wait for it. Needs the transaction of the change. */
    void reschedule(World world, String queueName) {
        events.publishEvent(new JobsScheduled(world.projectId()));
        Instant now = world.now();
        List<SqlJob> pending = jobs.findByProjectIdAndQueueNameAndScheduleLastChangeAtAfterOrderByNumber(
                world.projectId(), queueName, now);
        if (pending.isEmpty()) {
            return;
        }
        JobQueue queue = queues.requireJobQueue(world, queueName);
        Instant readyAt = readyAt(world, queue);
        QueueSlots slots = new QueueSlots(queue.maxConcurrentJobs(), endsOfRunning(pending, now), now);
        for (SqlJob job : pending) {
            if (job.waitsForQueue(now)) {
                schedule(job, readyAt, slots, now);
            }
        }
    }

    private static void schedule(SqlJob job, @Nullable Instant readyAt, QueueSlots slots, Instant now) {
        if (readyAt == null) {
            job.schedule().waitForQueue();
        } else {
            job.schedule().launch(readyAt, slots, now);
        }
    }

    private static List<Instant> endsOfRunning(List<SqlJob> pending, Instant now) {
        return pending.stream()
                .filter(job -> job.statusAt(now) == RUNNING)
                .map(job -> job.schedule().end())
                .toList();
    }

    private @Nullable Instant readyAt(World world, JobQueue queue) {
        return computes.findById(new QueueCompute.Key(world.projectId(), queue.name()))
                .map(compute -> compute.updateWarmAt(queue.runsJobsFrom(), world.now()))
                .orElse(null);
    }
}
