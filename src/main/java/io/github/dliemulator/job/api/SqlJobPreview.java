package io.github.dliemulator.job.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.result.ResultColumn;
import io.github.dliemulator.result.StatementType;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * First rows of the result of a job (dli_02_0312).
 *
 * @param rowCount number of rows of the preview
 * @param inputSize number of bytes that the job read on the engine
 * @param schema columns in order
 * @param rows rows with JSON values
 */
@Schema(name = "SqlJobPreview")
public record SqlJobPreview(
        @JsonProperty("job_id") String jobId,
        @JsonProperty("job_type") StatementType jobType,
        @JsonProperty("row_count") int rowCount,
        @JsonProperty("input_size") long inputSize,
        List<ResultColumn> schema,
        List<List<@Nullable Object>> rows)
        implements DliResponse {}
