package io.github.dliemulator.job;

import io.github.dliemulator.result.ResultColumn;
import io.github.dliemulator.result.ResultSet;
import io.github.dliemulator.world.JsonColumn;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns and numbers of the result of a job. Its rows are in {@link SqlJobResult}. */
@Embeddable
class JobResult {

    @JsonColumn
    private @Nullable List<ResultColumn> resultColumns;

    private long resultCount;
    private long inputRowCount;
    private long inputSize;
    private long outputSize;

    protected JobResult() {}

    JobResult(ResultSet result) {
        this.resultColumns = result.columns();
        this.resultCount = result.rows().size();
    }

    JobResult(EngineOutcome outcome) {
        this.resultColumns = outcome.columns();
        this.resultCount = outcome.rowCount();
        this.inputRowCount = outcome.inputRowCount();
        this.inputSize = outcome.inputSize();
        this.outputSize = outcome.outputSize();
    }

    List<ResultColumn> columns() {
        return resultColumns == null ? List.of() : resultColumns;
    }

    long rowCount() {
        return resultCount;
    }

    /** The number of rows that the job read. */
    long inputRowCount() {
        return inputRowCount;
    }

    /** The number of bytes that the job read. */
    long inputSize() {
        return inputSize;
    }

    /** The number of bytes that the job wrote. */
    long outputSize() {
        return outputSize;
    }
}
