package io.github.dliemulator.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the operator's door.
 *
 * @param enabled whether there is an operator's door ({@code /_emulator}), and the console
 * @param token when set, every call of {@code /_emulator} must bring it: {@code Authorization: Bearer <token>}
 */
@ConfigurationProperties("dli.admin")
public record AdminProperties(
        @DefaultValue("true") boolean enabled, @Nullable String token) {

    @Override
    public String toString() {
        return "AdminSettings[enabled=%s, token=%s]".formatted(enabled, token == null ? "none" : "***");
    }
}
