package io.github.dliemulator.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Availability and authentication of the Admin API.
 *
 * @param enabled whether the Admin API ({@code /_emulator}) and the console are available
 * @param token token of the Admin API. If it is set, requests below {@code /_emulator} require the header
 *     {@code Authorization: Bearer <token>}
 */
@ConfigurationProperties("dli.admin")
public record AdminProperties(
        @DefaultValue("true") boolean enabled, @Nullable String token) {

    @Override
    public String toString() {
        return "AdminSettings[enabled=%s, token=%s]".formatted(enabled, token == null ? "none" : "***");
    }
}
