package io.github.dliemulator.engine.statement;

import io.github.dliemulator.engine.session.EngineSession;
import io.github.dliemulator.engine.session.Sessions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.jspecify.annotations.Nullable;

/** The statements that run at the moment. */
public class Statements {

    private final SparkContext context;
    private final Sessions sessions;
    private final Map<String, StatementRun> runs = new ConcurrentHashMap<>();

    public Statements(SparkContext context, Sessions sessions) {
        this.context = context;
        this.sessions = sessions;
    }

    /**
     * Runs a statement on the current thread.
     *
     * @throws IllegalArgumentException if a statement of that job runs already
     */
    public StatementAnswer run(StatementRequest request) {
        StatementRun run = new StatementRun(context, request);
        if (runs.putIfAbsent(request.job(), run) != null) {
            throw new IllegalArgumentException("The job " + request.job() + " runs already");
        }
        try {
            EngineSession session = sessions.open(request.session());
            return run.run(session);
        } finally {
            runs.remove(request.job());
        }
    }

    /** Of a running statement. */
    public Optional<Progress> progress(String job) {
        return Optional.ofNullable(runs.get(job)).map(run -> Progress.of(SparkJobs.of(context, job)));
    }

    /** Whether there was a running statement. */
    public boolean cancel(String job) {
        @Nullable StatementRun run = runs.get(job);
        if (run == null) {
            return false;
        }
        run.cancel();
        return true;
    }

    /** For the state of the engine. */
    public List<Map<String, Object>> list() {
        return runs.values().stream().map(StatementRun::describe).toList();
    }
}
