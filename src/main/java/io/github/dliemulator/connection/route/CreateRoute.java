package io.github.dliemulator.connection.route;

import io.github.dliemulator.network.Cidr;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Request to create a route (dli_02_0371).
 *
 * @param name name, unique within the connection
 * @param cidr CIDR block of the destination, or a single address
 */
public record CreateRoute(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9_-]{1,64}", message = "must be 1 to 64 letters, digits, underscores and hyphens")
        String name,

        @NotNull Cidr cidr) {}
