package io.github.dliemulator.job;

import static io.github.dliemulator.job.api.JobStatus.FAILED;

import io.github.dliemulator.job.api.JobMode;
import io.github.dliemulator.job.api.SqlJobDetail;
import io.github.dliemulator.job.api.SqlJobView;
import io.github.dliemulator.result.ResultColumn;
import io.github.dliemulator.result.SqlType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A job as responses show it at an instant. */
record SqlJobViews(SqlJob job, Instant now) {

    /** The CPU time of a job. */
    private static final String NOT_MEASURED = "0";

    SqlJobView.StatusResponse status() {
        return new SqlJobView.StatusResponse(failure(), view());
    }

    SqlJobView.Item item() {
        TransferSettings transfer = job.transfer();
        return new SqlJobView.Item(
                view(),
                transfer != null && Boolean.TRUE.equals(transfer.withColumnHeader()),
                job.engineType(),
                job.statusAt(now).isTransitional()
                        ? null
                        : job.startTime().plus(job.durationAt(now)).toEpochMilli(),
                failure(),
                NOT_MEASURED,
                String.valueOf(job.sizesAt(now).outputSize()));
    }

    private SqlJobView view() {
        return new SqlJobView(
                job.id(),
                job.type(),
                JobMode.of(job.isSync()),
                job.queueName(),
                job.owner(),
                job.startTime().toEpochMilli(),
                job.durationAt(now).toMillis(),
                job.statusAt(now),
                job.sizesAt(now).inputRowCount(),
                0,
                job.sizesAt(now).inputSize(),
                job.resultCountAt(now),
                job.databaseName(),
                job.tableName(),
                sparkSchema(job.columnsAt(now)),
                job.statement(),
                job.tags(),
                String.join(",", job.conf()));
    }

    private String failure() {
        return job.statusAt(now) == FAILED ? job.message() : "";
    }

    private static String sparkSchema(List<ResultColumn> columns) {
        return columns.isEmpty() ? "" : JsonMapper.shared().writeValueAsString(new SqlType.Struct(columns).schema());
    }

    SqlJobDetail detail() {
        @Nullable TransferSettings transfer = job.transfer();
        return new SqlJobDetail(
                job.id(),
                job.owner(),
                job.startTime().toEpochMilli(),
                job.durationAt(now).toMillis(),
                job.databaseName(),
                job.tableName(),
                transfer == null ? null : transfer.exportMode(),
                transfer == null ? null : transfer.dataPath(),
                transfer == null ? null : transfer.dataType(),
                transfer == null ? null : transfer.compress(),
                transfer == null ? null : transfer.withColumnHeader(),
                transfer == null ? null : transfer.delimiter(),
                transfer == null ? null : transfer.quoteChar(),
                transfer == null ? null : transfer.escapeChar(),
                transfer == null ? null : transfer.dateFormat(),
                transfer == null ? null : transfer.timestampFormat(),
                job.tags());
    }
}
