package io.github.dliemulator.job;

import static io.github.dliemulator.job.api.JobStatus.CANCELLED;
import static io.github.dliemulator.job.api.JobStatus.FAILED;
import static io.github.dliemulator.job.api.JobStatus.FINISHED;
import static io.github.dliemulator.job.api.JobStatus.LAUNCHING;
import static io.github.dliemulator.job.api.JobStatus.RUNNING;

import io.github.dliemulator.job.api.JobStatus;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.Timeline.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The states of a job, decided when it is submitted. The times are those of a job that does not have to wait for its queue.
 *
 * @param timeline begins with LAUNCHING
 */
record JobCourse(Timeline<JobStatus> timeline) {

    private static final String TIMED_OUT = "dli.sql.job.timeout is over";

    /** The time at which the job needs a place on its queue; nothing if it does not run, or is held before. */
    Optional<Instant> runsFrom() {
        return timeline.steps().stream()
                .filter(step -> step.state() == RUNNING)
                .map(Step::from)
                .filter(from -> timeline.at(from) != LAUNCHING)
                .findFirst();
    }

    /** Delays all steps but the first one. */
    Timeline<JobStatus> laterBy(Duration delay) {
        Stream<Step<JobStatus>> later = timeline.steps().stream()
                .skip(1)
                .map(step -> new Step<>(step.from().plus(delay), step.state(), step.reason()));
        Instant heldAt = timeline.heldAt();
        return new Timeline<>(
                Stream.concat(timeline.steps().stream().limit(1), later).toList(),
                heldAt == null ? null : heldAt.plus(delay));
    }

    /** The course of a job that still waits when the time for its queue is not known. */
    Timeline<JobStatus> waiting() {
        return new Timeline<>(timeline.steps().subList(0, 1), null);
    }

    boolean finishes() {
        return timeline.finalState() == FINISHED;
    }

    /** The course of a job whose statement fails instead of finishing. */
    JobCourse withFailure(String reason) {
        Step<JobStatus> last = timeline.lastStep();
        List<Step<JobStatus>> earlier =
                timeline.steps().subList(0, timeline.steps().size() - 1);
        return new JobCourse(new Timeline<>(
                Stream.concat(earlier.stream(), Stream.of(new Step<>(last.from(), FAILED, reason)))
                        .toList(),
                timeline.heldAt()));
    }

    /** The course of a job that is cancelled after it has run for some time (dli_02_0102). */
    JobCourse withTimeout(Duration timeout) {
        Optional<Instant> end = runsFrom().map(from -> from.plus(timeout));
        if (end.isEmpty() || !timeline.lastChangeAt().isAfter(end.get())) {
            return this;
        }
        List<Step<JobStatus>> earlier = timeline.steps().stream()
                .filter(step -> step.from().isBefore(end.get()))
                .toList();
        Step<JobStatus> cancelled = new Step<>(end.get(), CANCELLED, TIMED_OUT);
        return new JobCourse(new Timeline<>(
                Stream.concat(earlier.stream(), Stream.of(cancelled)).toList(), timeline.heldAt()));
    }

    /** The time from the start to the end of a job that finishes. */
    Duration runTime() {
        return timeline.steps().stream()
                .filter(step -> step.state() == RUNNING)
                .map(step -> Duration.between(step.from(), timeline.lastChangeAt()))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /** The course of a job whose end the engine decides. The job is cancelled at the timeout if it has one. */
    JobCourse endedByEngine(Optional<Duration> timeout) {
        JobCourse open = new JobCourse(
                new Timeline<>(timeline.steps().subList(0, timeline.steps().size() - 1), timeline.heldAt()));
        return timeout.flatMap(limit -> open.runsFrom().map(from -> from.plus(limit)))
                .map(end -> new JobCourse(open.timeline.append(CANCELLED, end, TIMED_OUT)))
                .orElse(open);
    }

    /** The course of a statement that runs before its submission is answered. */
    JobCourse atOnce() {
        Step<JobStatus> first = timeline.steps().get(0);
        return new JobCourse(new Timeline<>(
                timeline.steps().stream()
                        .map(step -> new Step<>(first.from(), step.state(), step.reason()))
                        .toList(),
                null));
    }
}
