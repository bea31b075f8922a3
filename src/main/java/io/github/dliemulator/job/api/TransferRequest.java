package io.github.dliemulator.job.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests to export results and tables, and to import tables. */
public final class TransferRequest {

    private static final String PATH = "obs://[^,'\\\\]{1,1000}";
    private static final String PATH_MESSAGE = "must be a path such as obs://bucket/folder, without commas";
    private static final int MAX_NAME = 128;

    private TransferRequest() {}

    /** Behaviour of an export whose folder exists. */
    public enum ExportMode {
        @JsonProperty("ErrorIfExists")
        ERROR_IF_EXISTS("ErrorIfExists"),
        @JsonProperty("Overwrite")
        OVERWRITE("Overwrite");

        public final String text;

        ExportMode(String text) {
            this.text = text;
        }
    }

    /** Format of exported data. */
    public enum ExportType {
        @JsonProperty("csv")
        CSV,
        @JsonProperty("json")
        JSON
    }

    /** Format of imported data. */
    public enum ImportType {
        @JsonProperty("csv")
        CSV,
        @JsonProperty("parquet")
        PARQUET,
        @JsonProperty("orc")
        ORC,
        @JsonProperty("json")
        JSON,
        @JsonProperty("avro")
        AVRO
    }

    /** Compression of exported data. */
    public enum Compression {
        @JsonProperty("none")
        NONE,
        @JsonProperty("gzip")
        GZIP,
        @JsonProperty("bzip2")
        BZIP2,
        @JsonProperty("deflate")
        DEFLATE
    }

    /** Character set of exported data. */
    public enum Encoding {
        @JsonProperty("utf-8")
        UTF_8,
        @JsonProperty("gb2312")
        GB2312,
        @JsonProperty("gbk")
        GBK
    }

    /**
     * Request to export the result of a query (dli_02_0024).
     *
     * @param dataPath folder of the export
     * @param exportMode {@code ErrorIfExists} if absent
     * @param limitNum number of rows; all if 0 or absent
     */
    @Schema(name = "ExportSqlJobResult")
    public record ExportResult(
            @JsonProperty("data_path") @NotNull @Pattern(regexp = PATH, message = PATH_MESSAGE)
            String dataPath,

            @JsonProperty("data_type") @NotNull ExportType dataType,
            @Nullable Compression compress,

            @JsonProperty("queue_name") @Nullable @Size(max = MAX_NAME)
            String queueName,

            @JsonProperty("export_mode") @Nullable ExportMode exportMode,

            @JsonProperty("with_column_header") @Nullable Boolean withColumnHeader,

            @JsonProperty("limit_num") @Nullable @Min(0) Integer limitNum,

            @JsonProperty("encoding_type") @Nullable Encoding encodingType,

            @JsonProperty("quote_char") @Nullable @Size(max = 1)
            String quoteChar,

            @JsonProperty("escape_char") @Nullable @Size(max = 1)
            String escapeChar) {}

    /**
     * Request to export a table (dli_02_0020).
     *
     * @param dataPath folder of the export
     * @param exportMode {@code ErrorIfExists} if absent
     */
    @Schema(name = "ExportTable")
    public record ExportTable(
            @JsonProperty("data_path") @NotNull @Pattern(regexp = PATH, message = PATH_MESSAGE)
            String dataPath,

            @JsonProperty("data_type") @NotNull ExportType dataType,

            @JsonProperty("database_name") @NotNull @Size(min = 1, max = MAX_NAME)
            String databaseName,

            @JsonProperty("table_name") @NotNull @Size(min = 1, max = MAX_NAME)
            String tableName,

            @NotNull Compression compress,

            @JsonProperty("queue_name") @Nullable @Size(max = MAX_NAME)
            String queueName,

            @JsonProperty("export_mode") @Nullable ExportMode exportMode,

            @JsonProperty("with_column_header") @Nullable Boolean withColumnHeader) {}

    /**
     * Request to import data into a table (dli_02_0019).
     *
     * @param dataPath file or folder with the data
     * @param badRecordsPath folder for records that cannot be read; has no effect
     * @param partitionSpec partition, as an object or as text; has no effect
     * @param conf settings: {@code key=value}
     */
    @Schema(name = "ImportTable")
    public record ImportTable(
            @JsonProperty("data_path") @NotNull @Pattern(regexp = PATH, message = PATH_MESSAGE)
            String dataPath,

            @JsonProperty("data_type") @NotNull ImportType dataType,

            @JsonProperty("database_name") @NotNull @Size(min = 1, max = MAX_NAME)
            String databaseName,

            @JsonProperty("table_name") @NotNull @Size(min = 1, max = MAX_NAME)
            String tableName,

            @JsonProperty("with_column_header") @Nullable Boolean withColumnHeader,
            @Nullable @Size(max = 16) String delimiter,

            @JsonProperty("quote_char") @Nullable @Size(max = 1)
            String quoteChar,

            @JsonProperty("escape_char") @Nullable @Size(max = 1)
            String escapeChar,

            @JsonProperty("date_format") @Nullable @Size(max = 255)
            String dateFormat,

            @JsonProperty("timestamp_format") @Nullable @Size(max = 255)
            String timestampFormat,

            @JsonProperty("bad_records_path") @Nullable @Size(max = 1000)
            String badRecordsPath,

            @JsonProperty("queue_name") @Nullable @Size(max = MAX_NAME)
            String queueName,

            @Nullable Boolean overwrite,

            @JsonProperty("partition_spec") @Nullable Object partitionSpec,

            @Nullable @Size(max = 100) List<@NotNull @Size(max = 2000) String> conf) {}

    /** Response to the start of an export or import. */
    @Schema(name = "TransferResponse")
    public record Started(
            String message,
            @JsonProperty("job_id") String jobId,
            @JsonProperty("job_mode") JobMode jobMode) implements DliResponse {}
}
