package io.github.dliemulator.connection.route;

import io.github.dliemulator.network.Cidr;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A route as a client asks for it (dli_02_0371).
 *
 * @param name by which it is taken away; of its own within the connection
 * @param cidr the addresses that it leads to; one without a mask is meant alone
 */
public record CreateRoute(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9_-]{1,64}", message = "must be 1 to 64 letters, digits, underscores and hyphens")
        String name,

        @NotNull Cidr cidr) {}
