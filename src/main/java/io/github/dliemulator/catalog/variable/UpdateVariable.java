package io.github.dliemulator.catalog.variable;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Request to change the value of a global variable (dli_02_0260). */
@Schema(name = "UpdateGlobalVariable")
record UpdateVariable(
        @JsonProperty("var_value") @NotNull @Size(max = 10_000)
        String varValue) {

    /** Without the value. */
    @Override
    public String toString() {
        return "UpdateVariable[]";
    }
}
