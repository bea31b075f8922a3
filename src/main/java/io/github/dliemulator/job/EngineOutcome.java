package io.github.dliemulator.job;

import io.github.dliemulator.job.api.JobStatus;
import io.github.dliemulator.result.ResultColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run on the engine ended.
 *
 * @param message why it failed, beginning with a code; empty if it did not
 * @param rows first rows of the result
 * @param rowCount number of rows of the whole result
 * @param inputRowCount number of rows that it read
 * @param inputSize number of bytes that it read
 * @param outputSize number of bytes that it wrote
 */
record EngineOutcome(
        JobStatus status,
        String reason,
        String message,
        List<ResultColumn> columns,
        List<List<@Nullable Object>> rows,
        long rowCount,
        long inputRowCount,
        long inputSize,
        long outputSize) {

    static EngineOutcome failed(String message) {
        return new EngineOutcome(JobStatus.FAILED, "the statement failed", message, List.of(), List.of(), 0, 0, 0, 0);
    }

    static EngineOutcome cancelled() {
        return new EngineOutcome(JobStatus.CANCELLED, "cancelled on the engine", "", List.of(), List.of(), 0, 0, 0, 0);
    }
}
