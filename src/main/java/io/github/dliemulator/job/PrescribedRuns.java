package io.github.dliemulator.job;

import io.github.dliemulator.result.PrescribedResult;
import io.github.dliemulator.result.PrescribedResults;
import io.github.dliemulator.result.ResultTarget;
import io.github.dliemulator.world.World;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Answers statements with the results that are prescribed for them. */
@Component
@Order(20)
class PrescribedRuns implements StatementRunner {

    private final PrescribedResults results;

    PrescribedRuns(PrescribedResults results) {
        this.results = results;
    }

    @Override
    public Optional<StatementRun> prepare(World world, Submission submission) {
        ResultTarget target = new ResultTarget(
                submission.sql().text(),
                submission.queueName(),
                submission.statement().type(),
                submission.statement().needsRows());
        return results.select(world, target).map(PrescribedRuns::toRun);
    }

    private static StatementRun toRun(PrescribedResult result) {
        String failure = result.failure();
        return new StatementRun(
                result.duration(),
                () -> failure == null ? Execution.of(result.resultSet()) : Execution.failed(failure));
    }
}
