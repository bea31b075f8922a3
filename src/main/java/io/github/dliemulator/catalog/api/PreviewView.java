package io.github.dliemulator.catalog.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.catalog.TableSpec;
import io.github.dliemulator.catalog.spi.TableRows;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * First rows of a table (dli_02_0108).
 *
 * @param message reason if there are no rows to show
 * @param schema name and type of each column
 * @param rows rows; values are strings
 * @param jobId ID of the job; absent in the mode {@code SYNC}
 */
@Schema(name = "TablePreview")
record PreviewView(
        String message,
        List<Map<String, String>> schema,
        List<List<@Nullable String>> rows,
        @JsonProperty("job_id") @Nullable String jobId)
        implements DliResponse {

    static PreviewView of(TableSpec table, TableRows.Preview preview, @Nullable String jobId) {
        return new PreviewView(
                preview.message(),
                table.columns().stream()
                        .map(column -> Map.of(column.name(), column.type()))
                        .toList(),
                preview.rows(),
                jobId);
    }
}
