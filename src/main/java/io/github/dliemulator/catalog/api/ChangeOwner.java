package io.github.dliemulator.catalog.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Request to give a database or table another owner (dli_02_0164).
 *
 * @param newOwner name of a user. The emulator does not check that the user exists.
 */
record ChangeOwner(
        @JsonProperty("new_owner") @NotBlank @Size(max = 255)
        String newOwner) {}
