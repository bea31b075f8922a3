package io.github.dliemulator.engine.statement;

import java.io.FileNotFoundException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.jspecify.annotations.Nullable;

/** Text of a failed job, {@code DLI.<code>: <simple class name>: <message>}. */
class JobError {

    /** Say more than what Spark wraps them in; the first that occurs is taken. */
    private static final List<Class<? extends Throwable>> CAUSES = List.of(
            AccessControlException.class, SQLException.class, AnalysisException.class, FileNotFoundException.class);

    /** Names of the newer Spark → names of the service's version. */
    private static final Map<String, String> NAMES = Map.of(
            "ExtendedAnalysisException", "AnalysisException",
            "NoSuchNamespaceException", "NoSuchDatabaseException");

    private JobError() {}

    static String of(Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        Throwable cause = CAUSES.stream()
                .flatMap(type -> last(chain, type).stream())
                .findFirst()
                .orElseGet(() -> innermost(chain));
        return code(cause) + ": " + name(cause) + ": " + message(cause);
    }

    private static String code(Throwable cause) {
        if (cause instanceof AnalysisException) {
            return "DLI.0005";
        }
        if (cause instanceof AccessControlException) {
            return "DLI.0003";
        }
        return cause instanceof FileNotFoundException ? "DLI.0002" : "DLI.0999";
    }

    private static String name(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return NAMES.getOrDefault(name, name);
    }

    /** The last one of a class says most about the cause. */
    private static Optional<Throwable> last(List<Throwable> chain, Class<? extends Throwable> type) {
        return chain.stream().filter(type::isInstance).reduce((first, second) -> second);
    }

    /** Without the plan that Spark adds. */
    private static String message(Throwable cause) {
        String message = cause instanceof AnalysisException analysis ? analysis.getSimpleMessage() : cause.getMessage();
        return String.valueOf(message).strip();
    }

    /** Without Spark's wrappers, which say that a job failed, not why. */
    private static Throwable innermost(List<Throwable> chain) {
        for (Throwable throwable : chain) {
            boolean wraps = throwable.getCause() != null
                    && (throwable.getClass().getName().equals("org.apache.spark.SparkException")
                            || !(throwable instanceof SparkThrowable)
                                    && throwable.getClass().getName().startsWith("java.util.concurrent."));
            if (!wraps) {
                return throwable;
            }
        }
        return chain.get(chain.size() - 1);
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        @Nullable Throwable throwable = thrown;
        while (throwable != null && !chain.contains(throwable)) {
            chain.add(throwable);
            throwable = throwable.getCause();
        }
        return chain;
    }
}
