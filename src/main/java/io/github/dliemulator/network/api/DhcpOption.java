package io.github.dliemulator.network.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Additional DHCP option of a subnet.
 *
 * @param value value of the option; null removes it
 */
@Schema(name = "DhcpOption")
public record DhcpOption(
        @JsonProperty("opt_name")
        @NotNull
        @Pattern(
                regexp = "ntp|addresstime|ipv6_addresstime|domainname",
                message = "must be one of ntp, addresstime, ipv6_addresstime and domainname")
        String name,

        @JsonProperty("opt_value") @Size(max = 255) @Nullable
        String value) {}
