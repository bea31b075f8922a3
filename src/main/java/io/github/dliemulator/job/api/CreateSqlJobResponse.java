package io.github.dliemulator.job.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.result.ResultColumn;
import io.github.dliemulator.result.StatementType;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Response to the submission of a job (dli_02_0102).
 *
 * @param jobMode whether the statement has run already
 * @param schema columns of a DDL statement that has run; absent otherwise
 * @param rows rows of a DDL statement that has run, at most 1,000, with text values; absent otherwise
 */
@Schema(name = "CreateSqlJobResponse")
public record CreateSqlJobResponse(
        @JsonProperty("job_id") String jobId,
        @JsonProperty("job_type") StatementType jobType,
        @JsonProperty("job_mode") JobMode jobMode,
        @Nullable List<ResultColumn> schema,
        @Nullable List<List<@Nullable String>> rows)
        implements DliResponse {}
