package io.github.dliemulator.job;

import io.github.dliemulator.queue.spi.QueueChanged;
import io.github.dliemulator.queue.spi.QueueDeleted;
import io.github.dliemulator.queue.spi.QueueRestarted;
import io.github.dliemulator.queue.spi.RunningJobs;
import io.github.dliemulator.world.World;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells queues whether they have jobs, and changes the jobs with their queue. */
@Component
class QueueJobs implements RunningJobs {

    private final SqlJobRepository jobs;
    private final QueueComputeRepository computes;
    private final JobScheduler scheduler;

    QueueJobs(SqlJobRepository jobs, QueueComputeRepository computes, JobScheduler scheduler) {
        this.jobs = jobs;
        this.computes = computes;
        this.scheduler = scheduler;
    }

    @Override
    public boolean hasRunningJob(World world, String queueName) {
        return jobs.existsByProjectIdAndQueueNameAndScheduleLastChangeAtAfter(
                world.projectId(), queueName, world.now());
    }

    /** Jobs of an earlier queue with the same name do not count. */
    @Override
    public boolean hasRunJob(World world, String queueName) {
        return computes.findById(new QueueCompute.Key(world.projectId(), queueName))
                .filter(compute ->
                        jobs.existsByProjectIdAndQueueNameAndStartTimeGreaterThanEqualAndScheduleRunsFromLessThanEqual(
                                world.projectId(), queueName, compute.firstJobAt(), world.now()))
                .isPresent();
    }

    @EventListener
    void onChanged(QueueChanged event) {
        scheduler.reschedule(event.world(), event.queueName());
    }

    @EventListener
    void onRestarted(QueueRestarted event) {
        World world = event.world();
        if (event.cancelsJobs()) {
            jobs.findByProjectIdAndQueueNameAndScheduleLastChangeAtAfterOrderByNumber(
                            world.projectId(), event.queueName(), world.now())
                    .forEach(job -> job.cancel(world.now(), "cancelled by the restart of the queue"));
        }
        if (event.moved()) {
            computes.findById(new QueueCompute.Key(world.projectId(), event.queueName()))
                    .ifPresent(QueueCompute::release);
        }
        scheduler.reschedule(world, event.queueName());
    }

    @EventListener
    void onDeleted(QueueDeleted event) {
        computes.findById(new QueueCompute.Key(event.world().projectId(), event.queueName()))
                .ifPresent(computes::delete);
    }
}
