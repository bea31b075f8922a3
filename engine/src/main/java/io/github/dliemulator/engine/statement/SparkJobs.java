package io.github.dliemulator.engine.statement;

import io.github.dliemulator.engine.statement.StatementAnswer.Sizes;
import io.github.dliemulator.engine.statement.StatementAnswer.SubJob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.status.AppStatusStore;
import org.apache.spark.status.api.v1.JobData;
import org.apache.spark.status.api.v1.StageData;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/** Spark's jobs of one statement, from Spark's own status store. */
class SparkJobs {

    private final AppStatusStore store;
    private final List<JobData> jobs = new ArrayList<>();

    private SparkJobs(AppStatusStore store) {
        this.store = store;
    }

    /** So far. */
    static SparkJobs of(SparkContext context, String job) {
        SparkJobs jobs = new SparkJobs(context.statusStore());
        Arrays.stream(context.statusTracker().getJobIdsForGroup(job)).sorted().forEach(jobs::add);
        return jobs;
    }

    /** After the last event has arrived in the store. */
    static SparkJobs ofEnded(SparkContext context, String job) {
        try {
            context.listenerBus().waitUntilEmpty(2000);
        } catch (TimeoutException e) {
            // the figures lag behind
        }
        return of(context, job);
    }

    List<SubJob> subJobs() {
        return jobs.stream().map(SparkJobs::subJob).toList();
    }

    Sizes sizes() {
        long inputRows = 0;
        long inputBytes = 0;
        long outputRows = 0;
        long outputBytes = 0;
        for (StageData stage : stages()) {
            inputRows += stage.inputRecords();
            inputBytes += stage.inputBytes();
            outputRows += stage.outputRecords();
            outputBytes += stage.outputBytes();
        }
        return new Sizes(inputRows, inputBytes, outputRows, outputBytes);
    }

    private void add(int id) {
        try {
            jobs.add(store.job(id));
        } catch (NoSuchElementException e) {
            // no longer retained
        }
    }

    /** A stage that two jobs share counts once. */
    private List<StageData> stages() {
        Set<Integer> ids = new HashSet<>();
        jobs.forEach(job -> CollectionConverters.asJava(job.stageIds()).forEach(id -> ids.add((Integer) id)));
        List<StageData> stages = new ArrayList<>();
        for (int id : ids) {
            try {
                stages.add(store.lastStageAttempt(id));
            } catch (NoSuchElementException e) {
                // skipped, or no longer retained
            }
        }
        return stages;
    }

    private static SubJob subJob(JobData job) {
        return new SubJob(
                job.jobId(),
                job.name(),
                job.status().name(),
                job.stageIds().size() - job.numSkippedStages(),
                job.numCompletedStages(),
                job.numTasks() - job.numSkippedTasks(),
                job.numCompletedTasks(),
                millis(job.submissionTime()),
                millis(job.completionTime()));
    }

    private static long millis(Option<Date> time) {
        return time.isDefined() ? time.get().getTime() : 0;
    }
}
