package io.github.dliemulator.job;

import static io.github.dliemulator.job.api.JobStatus.FAILED;
import static io.github.dliemulator.job.api.JobStatus.FINISHED;
import static io.github.dliemulator.job.api.JobStatus.LAUNCHING;
import static io.github.dliemulator.job.api.JobStatus.RUNNING;
import static io.github.dliemulator.timeline.Instants.max;

import io.github.dliemulator.job.api.JobStatus;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.world.JsonColumn;
import io.github.dliemulator.world.WorldClock;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Course of a job, and the times that its queue gives to it. */
@Embeddable
class JobSchedule {

    @JsonColumn
    private JobCourse course;

    private Instant courseStart;
    private @Nullable Instant launchFrom;

    @JsonColumn
    private Timeline<JobStatus> lifecycle;

    private @Nullable Instant runsFrom; // used in queries
    private Instant lastChangeAt; // used in queries

    @SuppressWarnings("NullAway.Init")
    protected JobSchedule() {}

    /** The schedule of a job that waits for its queue. */
    @SuppressWarnings("NullAway.Init") // schedule sets the other fields
    JobSchedule(JobCourse course, Instant now) {
        this.course = course;
        this.courseStart = now;
        schedule(course.waiting());
    }

    Timeline<JobStatus> lifecycle() {
        return lifecycle;
    }

    /** Schedules the job when the time for its queue is not known. */
    void waitForQueue() {
        this.launchFrom = null;
        schedule(course.waiting());
    }

    /**
     * Schedules the course of a job that does not run yet, and takes a place of its queue.
     *
     * @param readyAt virtual time from which the queue runs the job
     */
    void launch(Instant readyAt, QueueSlots slots, Instant now) {
        if (launchFrom == null || launchFrom.isAfter(now)) {
            launchFrom = max(courseStart, readyAt);
        }
        Duration delay = Duration.between(courseStart, launchFrom);
        Instant runs = course.runsFrom().map(from -> from.plus(delay)).orElse(null);
        if (runs == null) {
            schedule(course.laterBy(delay));
        } else if (slots.nextFree().equals(QueueSlots.NEVER)) {
            schedule(course.waiting());
        } else {
            schedule(course.laterBy(delay.plus(Duration.between(runs, max(runs, slots.nextFree())))));
            slots.take(end());
        }
    }

    /** Runs the course at once, without a queue. */
    void runAtOnce() {
        this.launchFrom = courseStart;
        schedule(course.timeline());
    }

    private void schedule(Timeline<JobStatus> timeline) {
        if (!timeline.equals(lifecycle)) {
            this.lifecycle = timeline;
            this.lastChangeAt = end().equals(QueueSlots.NEVER) ? WorldClock.MAX_TIME : end();
            this.runsFrom = new JobCourse(timeline).runsFrom().orElse(null);
        }
    }

    /** The time at which the job ends; {@link QueueSlots#NEVER} if that is not known. */
    Instant end() {
        return lifecycle.heldAt() != null || lifecycle.finalState().isTransitional()
                ? QueueSlots.NEVER
                : lifecycle.lastChangeAt();
    }

    void force(JobStatus state, Instant now, String reason) {
        schedule(lifecycle.force(state, now, reason));
    }

    /** Ends a job that runs: after a time since it has begun, or now if that has passed. */
    void endRun(JobStatus state, Duration time, Instant now, String reason) {
        Timeline<JobStatus> running = new Timeline<>(
                lifecycle.steps().stream()
                        .filter(step -> step.state().isTransitional())
                        .toList(),
                lifecycle.heldAt());
        schedule(running.append(state, max(running.lastChangeAt().plus(time), now), reason));
    }

    /** Whether the job runs now, and its end is not decided, except by its timeout. */
    boolean isOpen(Instant now) {
        return lifecycle.at(now) == RUNNING
                && lifecycle.steps().stream().noneMatch(step -> step.state() == FINISHED || step.state() == FAILED);
    }

    /** The time from which the job runs; null if it never does, or if that is not known. */
    @Nullable
    Instant runsFrom() {
        return runsFrom;
    }

    void hold(Instant now) {
        schedule(lifecycle.hold(now));
    }

    /** Releases a held job. If it is not running yet, its queue schedules the rest of its course. */
    void release(Instant now) {
        Timeline<JobStatus> released = lifecycle.release(now);
        if (launchFrom != null && lifecycle.at(now) == LAUNCHING) {
            this.course = new JobCourse(released);
            this.courseStart = max(launchFrom, now);
            this.launchFrom = courseStart;
        }
        schedule(released);
    }
}
