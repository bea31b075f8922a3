package io.github.dliemulator.catalog.api;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.catalog.DatabaseSpec;
import io.github.dliemulator.tag.Tag;
import io.github.dliemulator.web.ResourceNames;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Request to create a database (dli_02_0028).
 *
 * @param databaseName name: up to 128 letters, digits and underscores; not case-sensitive
 */
record CreateDatabase(
        @JsonProperty("database_name")
        @NotNull
        @Pattern(regexp = ResourceNames.PATTERN, message = ResourceNames.MESSAGE)
        String databaseName,

        @Size(max = 4000) @Nullable String description,

        @JsonProperty("enterprise_project_id") @Size(max = 255) @Nullable
        String enterpriseProjectId,

        @Size(max = 20) @Nullable List<@NotNull @Valid Tag> tags) {

    DatabaseSpec toSpec() {
        return new DatabaseSpec(
                databaseName,
                requireNonNullElse(description, ""),
                "",
                Map.of(),
                requireNonNullElse(enterpriseProjectId, "0"),
                requireNonNullElse(tags, List.of()));
    }
}
