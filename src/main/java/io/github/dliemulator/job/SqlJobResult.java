package io.github.dliemulator.job;

import io.github.dliemulator.world.JsonColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first rows of the result of a job: as many as a preview shows. */
@Entity
@IdClass(SqlJob.Key.class)
class SqlJobResult {

    /** Maximum number of rows of a preview (dli_02_0312). */
    static final int MAX_ROWS = 1000;

    @Id
    private String projectId;

    @Id
    private String jobId;

    @JsonColumn
    private Rows resultRows;

    /** @param values JSON values of each row, one for each column */
    record Rows(List<List<@Nullable Object>> values) {}

    @SuppressWarnings("NullAway.Init")
    protected SqlJobResult() {}

    SqlJobResult(SqlJob.Key key, List<List<@Nullable Object>> rows) {
        this.projectId = key.projectId();
        this.jobId = key.jobId();
        this.resultRows = new Rows(rows.stream().limit(MAX_ROWS).toList());
    }

    List<List<@Nullable Object>> rows() {
        return resultRows.values();
    }
}
