package io.github.dliemulator.job.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.dliemulator.result.StatementType;
import io.github.dliemulator.tag.Tag;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Job, with the fields that its status and lists share.
 *
 * @param startTime time of its submission in milliseconds since 1970 (UTC)
 * @param duration milliseconds that it has taken until now, or until its end
 * @param inputRowCount number of rows that it read on the engine
 * @param inputSize number of bytes that it read on the engine
 * @param databaseName current database
 * @param tableName first table in the statement; empty if there is none
 * @param detail columns of the result as JSON of a Spark schema; empty if there are none
 * @param statement statement as it was submitted
 * @param userConf settings as they were submitted, separated by commas
 */
public record SqlJobView(
        @JsonProperty("job_id") String jobId,
        @JsonProperty("job_type") StatementType jobType,
        @JsonProperty("job_mode") JobMode jobMode,
        @JsonProperty("queue_name") String queueName,
        String owner,
        @JsonProperty("start_time") long startTime,
        long duration,
        JobStatus status,
        @JsonProperty("input_row_count") long inputRowCount,
        @JsonProperty("bad_row_count") long badRowCount,
        @JsonProperty("input_size") long inputSize,
        @JsonProperty("result_count") long resultCount,
        @JsonProperty("database_name") String databaseName,
        @JsonProperty("table_name") String tableName,
        String detail,
        String statement,
        List<Tag> tags,
        @JsonProperty("user_conf") String userConf) {

    /**
     * Status of a job (dli_02_0021).
     *
     * @param message why it failed; empty if it did not
     */
    @Schema(name = "SqlJobStatusResponse")
    public record StatusResponse(
            String message, @JsonUnwrapped SqlJobView job) implements DliResponse {}

    /**
     * Job in a list (dli_02_0025).
     *
     * @param endTime time of its end in milliseconds since 1970 (UTC); absent if it has not ended
     * @param message why it failed; empty if it did not
     */
    @Schema(name = "SqlJob")
    public record Item(
            @JsonUnwrapped SqlJobView job,
            @JsonProperty("with_column_header") boolean withColumnHeader,
            @JsonProperty("engine_type") String engineType,
            @JsonProperty("end_time") @Nullable Long endTime,
            String message,
            @JsonProperty("cpu_cost") String cpuCost,
            @JsonProperty("output_byte") String outputByte) {}

    /**
     * Page of jobs (dli_02_0025).
     *
     * @param jobCount number of jobs that match
     */
    @Schema(name = "SqlJobList")
    public record Page(@JsonProperty("job_count") int jobCount, List<Item> jobs) implements DliResponse {}
}
