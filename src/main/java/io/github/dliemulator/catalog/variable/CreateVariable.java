package io.github.dliemulator.catalog.variable;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.ResourceNames;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request to create a global variable (dli_02_0258).
 *
 * @param sensitive whether responses mask the value; false by default
 */
@Schema(name = "CreateGlobalVariable")
record CreateVariable(
        @JsonProperty("var_name") @NotNull @Pattern(regexp = ResourceNames.PATTERN, message = ResourceNames.MESSAGE)
        String varName,

        @JsonProperty("var_value") @NotNull @Size(max = 10_000)
        String varValue,

        @JsonProperty("is_sensitive") @Nullable Boolean sensitive) {

    boolean isSensitive() {
        return Boolean.TRUE.equals(sensitive);
    }

    /** Without the value. */
    @Override
    public String toString() {
        return "CreateVariable[varName=%s]".formatted(varName);
    }
}
