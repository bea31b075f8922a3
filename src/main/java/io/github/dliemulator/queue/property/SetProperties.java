package io.github.dliemulator.queue.property;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Request to set properties.
 *
 * @param properties values by key, each a number or a string. Null leaves a property as it is.
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
