package io.github.dliemulator.catalog.api;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.catalog.Column;
import io.github.dliemulator.web.FieldRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Column in requests and responses (dli_02_0034).
 *
 * @param columnName name, not case-sensitive
 * @param type SQL type, such as {@code string} or {@code decimal(10,2)}
 * @param partitionColumn whether it is a partition column; false by default
 */
@Schema(name = "Column")
record ColumnView(
        @JsonProperty("column_name") @NotBlank @Size(max = 255)
        String columnName,

        @NotNull @Size(max = 4000) String type,

        @Size(max = 4000) @Nullable String description,
        @JsonProperty("is_partition_column") @Nullable Boolean partitionColumn)
        implements FieldRules {

    private static final Pattern SQL_TYPE = Pattern.compile(
            "(string|int|integer|bigint|long|smallint|short|tinyint|byte|boolean|double|float|real|decimal|dec|numeric|date"
                    + "|timestamp|timestamp_ntz|timestamp_ltz|binary|char|character|varchar|array|map|struct)(\\s*[(<].*[)>])?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public void checkFields(Violations violations) {
        violations.require(
                type == null || SQL_TYPE.matcher(type).matches(),
                "type",
                "must be a SQL type such as string, int, decimal(10,2) or array<string>");
    }

    static ColumnView of(Column column) {
        return new ColumnView(column.name(), column.type(), column.description(), column.partition());
    }

    Column toColumn() {
        return new Column(
                columnName, type, requireNonNullElse(description, ""), requireNonNullElse(partitionColumn, false));
    }
}
