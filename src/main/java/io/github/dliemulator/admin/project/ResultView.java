package io.github.dliemulator.admin.project;

import io.github.dliemulator.result.PrescribedResults.ResultUsage;
import io.github.dliemulator.result.ResultColumn;
import io.github.dliemulator.result.ResultMatcher;
import io.github.dliemulator.timeline.Delay;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prescribed result with its counter.
 *
 * @param schema columns of the result
 * @param rows rows of the result, as JSON values in the order of the columns
 * @param failure message of the job, which fails with it
 * @param duration virtual time that the job runs
 * @param used number of jobs that it applied to
 */
@Schema(name = "PrescribedResultStatus")
record ResultView(
        ResultMatcher match,
        @Nullable List<ResultColumn> schema,
        @Nullable List<List<@Nullable Object>> rows,
        @Nullable String failure,
        @Nullable Delay duration,
        @Nullable Integer uses,
        int used) {

    static ResultView of(ResultUsage usage) {
        return new ResultView(
                usage.result().match(),
                usage.result().schema(),
                usage.result().rows(),
                usage.result().failure(),
                usage.result().duration(),
                usage.result().uses(),
                usage.used());
    }
}
