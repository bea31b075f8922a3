package io.github.dliemulator.engine.session;

import java.util.Properties;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkContext$;
import org.apache.spark.TaskContext;
import org.jspecify.annotations.Nullable;

/**
 * For whom the current thread works. Spark carries these properties from the thread of a statement to its tasks, also to
 * those in other processes, and statements cannot change them.
 */
public class LocalProperties {

    /** Name of the session. */
    public static final String SESSION = "dli.session";

    /** Project of the emulator. */
    public static final String PROJECT = "dli.project";

    /** Identifier of the job. */
    public static final String JOB = "dli.job";

    /** Queue that the job runs on. */
    public static final String QUEUE = "dli.queue";

    private LocalProperties() {}

    /** Before a statement; removes all that an earlier one left on this thread. */
    public static void set(SparkContext context, String session, String project, String job, String queue) {
        setSession(context, session);
        context.setLocalProperty(PROJECT, project);
        context.setLocalProperty(JOB, job);
        context.setLocalProperty(QUEUE, queue);
    }

    /** After a statement. */
    public static void clear(SparkContext context) {
        context.setLocalProperties(new Properties());
    }

    /** On the driver or in a task; absent outside of a statement. */
    public static @Nullable String get(String name) {
        @Nullable TaskContext task = TaskContext.get();
        if (task != null) {
            return task.getLocalProperty(name);
        }
        return SparkContext$.MODULE$.getActive().isDefined()
                ? SparkContext$.MODULE$.getActive().get().getLocalProperty(name)
                : null;
    }

    static void setSession(SparkContext context, String session) {
        context.setLocalProperties(new Properties());
        context.setLocalProperty(SESSION, session);
    }
}
