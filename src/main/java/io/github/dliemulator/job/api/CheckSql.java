package io.github.dliemulator.job.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.result.StatementType;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request to check the syntax of a statement (dli_02_0107).
 *
 * @param sql statement: fewer than 500,000 characters and less than 1 MB
 * @param currentdb database of names without one; has no effect
 */
@Schema(name = "CheckSql")
public record CheckSql(
        @NotBlank String sql, @Nullable @Size(max = 128) String currentdb) {

    /** Response for a statement without syntax errors. */
    @Schema(name = "CheckSqlResponse")
    public record Checked(
            String message, @JsonProperty("job_type") StatementType jobType) implements DliResponse {}
}
