package io.github.dliemulator.job.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.tag.Tag;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Detail of a job (dli_02_0022). The settings of an import or export are absent from other jobs.
 *
 * @param startTime time of its submission in milliseconds since 1970 (UTC)
 * @param duration milliseconds that it has taken until now, or until its end
 * @param databaseName current database
 * @param tableName first table in the statement; empty if there is none
 */
@Schema(name = "SqlJobDetail")
public record SqlJobDetail(
        @JsonProperty("job_id") String jobId,
        String owner,
        @JsonProperty("start_time") long startTime,
        long duration,
        @JsonProperty("database_name") String databaseName,
        @JsonProperty("table_name") String tableName,
        @JsonProperty("export_mode") @Nullable String exportMode,
        @JsonProperty("data_path") @Nullable String dataPath,
        @JsonProperty("data_type") @Nullable String dataType,
        @Nullable String compress,
        @JsonProperty("with_column_header") @Nullable Boolean withColumnHeader,
        @Nullable String delimiter,
        @JsonProperty("quote_char") @Nullable String quoteChar,
        @JsonProperty("escape_char") @Nullable String escapeChar,
        @JsonProperty("date_format") @Nullable String dateFormat,
        @JsonProperty("timestamp_format") @Nullable String timestampFormat,
        List<Tag> tags)
        implements DliResponse {}
