package io.github.dliemulator.job;

import io.github.dliemulator.result.ResultSet;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of a statement.
 *
 * @param result columns and rows; those of a failed statement are empty
 * @param failure message of a failed statement, beginning with its code, such as {@code DLI.0005: AnalysisException: …}
 */
record Execution(ResultSet result, @Nullable String failure) {

    static Execution of(ResultSet result) {
        return new Execution(result, null);
    }

    static Execution failed(String failure) {
        return new Execution(ResultSet.EMPTY, failure);
    }
}
