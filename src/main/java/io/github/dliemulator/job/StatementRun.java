package io.github.dliemulator.job;

import io.github.dliemulator.timeline.Delay;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is ready to run.
 *
 * @param duration time that it runs, in virtual time; null for the usual one
 * @param execution runs it. Called in the transaction of the submission, and not if a script lets the job end otherwise. Null if the
 *     engine runs it later
 */
record StatementRun(@Nullable Delay duration, @Nullable Supplier<Execution> execution) {

    static final StatementRun ON_ENGINE = new StatementRun(null, null);

    static StatementRun of(Supplier<Execution> execution) {
        return new StatementRun(null, execution);
    }

    static StatementRun failing(String failure) {
        return of(() -> Execution.failed(failure));
    }
}
