package io.github.dliemulator.queue.property;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Properties that shall be set.
 *
 * @param properties by key, each an Integer or a String; those that are null stay as they are
 */
@Schema(name = "SetQueueProperties")
record SetProperties(
        @Schema(
                implementation = Object.class,
                additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                example = "{\"computeEngine.maxInstance\": 2, \"job.maxConcurrent\": 1}")
        @NotEmpty
        @Size(max = 100)
        Map<String, @Nullable String> properties) {

    Map<String, String> withoutNulls() {
        Map<String, String> present = new LinkedHashMap<>();
        properties.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return present;
    }
}
