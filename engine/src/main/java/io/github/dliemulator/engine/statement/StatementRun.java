package io.github.dliemulator.engine.statement;

import io.github.dliemulator.engine.dial.OpenConnections;
import io.github.dliemulator.engine.session.ChangedTables;
import io.github.dliemulator.engine.session.Changes;
import io.github.dliemulator.engine.session.EngineSession;
import io.github.dliemulator.engine.session.LocalProperties;
import io.github.dliemulator.engine.statement.StatementAnswer.Status;
import java.util.Map;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.classic.SparkSession;

/** One statement on one thread. */
class StatementRun {

    private final SparkContext context;
    private final StatementRequest request;
    private final Thread thread = Thread.currentThread();
    private final long startedAt = System.nanoTime();
    private volatile boolean cancelled;
    private boolean ended;

    StatementRun(SparkContext context, StatementRequest request) {
        this.context = context;
        this.request = request;
    }

    StatementAnswer run(EngineSession session) {
        LocalProperties.set(context, request.session(), request.project(), request.job(), request.queue());
        context.setJobGroup(request.job(), request.job(), true);
        try (Changes changes = Changes.start()) {
            return runAndDescribe(session, changes);
        } finally {
            SparkSession.clearActiveSession();
            LocalProperties.clear(context);
        }
    }

    /** Stops Spark's jobs of the statement, and what its own thread waits for. */
    void cancel() {
        cancelled = true;
        context.cancelJobGroupAndFutureJobs(request.job());
        OpenConnections.cancel(request.job());
        synchronized (this) {
            if (!ended) {
                thread.interrupt();
            }
        }
    }

    Map<String, Object> describe() {
        return Map.of("job", request.job(), "session", request.session(), "startedSecondsAgo", millis() / 1000);
    }

    private StatementAnswer runAndDescribe(EngineSession session, Changes changes) {
        Result result = Result.NONE;
        Status status = Status.FINISHED;
        String error = null;
        try {
            SparkSession spark = session.statement(request.database(), request.conf(), request.definitions());
            result = Result.of(spark, request);
        } catch (Throwable e) { // also errors such as a full heap end the statement alone
            status = cancelled ? Status.CANCELLED : Status.FAILED;
            error = cancelled ? null : JobError.of(e);
        }
        end();
        ChangedTables changed = session.changed(changes);
        SparkJobs jobs = SparkJobs.ofEnded(context, request.job());
        return new StatementAnswer(
                status,
                error,
                result.schema(),
                result.schemaJson(),
                result.rows(),
                result.rowCount(),
                jobs.sizes(),
                changed.present(),
                changed.dropped(),
                jobs.subJobs(),
                millis());
    }

    private synchronized void end() {
        ended = true;
        // an interrupt that came too late
        Thread.interrupted();
    }

    private long millis() {
        return (System.nanoTime() - startedAt) / 1_000_000;
    }
}
