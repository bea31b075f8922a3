package io.github.dliemulator.job.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.tag.Tag;
import io.github.dliemulator.tag.Tags;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Request to submit a SQL job (dli_02_0102).
 *
 * @param sql statement: fewer than 500,000 characters and less than 1 MB
 * @param currentdb database of names without one; {@code default} if absent
 * @param queueName queue that runs the job; {@code default} if absent
 * @param conf settings: {@code key=value}
 * @param engineType engine: {@code spark}
 * @param currentCatalog catalog; has no effect
 */
@Schema(name = "CreateSqlJob")
public record CreateSqlJob(
        @NotBlank String sql,
        @Nullable @Size(max = 128) String currentdb,

        @JsonProperty("queue_name") @Nullable @Size(max = 128)
        String queueName,

        @Nullable @Size(max = 100) List<@NotNull @Size(max = 2000) String> conf,
        @Nullable @Size(max = Tags.MAX_TAGS) List<@NotNull @Valid Tag> tags,

        @JsonProperty("engine_type") @Nullable @Size(max = 16)
        String engineType,

        @JsonProperty("current_catalog") @Nullable @Size(max = 128)
        String currentCatalog) {

    public List<String> confOrEmpty() {
        return Objects.requireNonNullElse(conf, List.of());
    }

    public List<Tag> tagsOrEmpty() {
        return Objects.requireNonNullElse(tags, List.of());
    }
}
