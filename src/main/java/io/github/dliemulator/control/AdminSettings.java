package io.github.dliemulator.control;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the operator's door.
 *
 * @param enabled whether there is a door at all
 * @param token when set, every call must bring it: {@code Authorization: Bearer <token>}
 * @param hosts names under which the emulator may be called besides {@code localhost}, IP addresses and names of one label
 */
@ConfigurationProperties("dli.admin")
public record AdminSettings(
        @DefaultValue("true") boolean enabled,
        @Nullable String token,
        @DefaultValue Set<String> hosts) {

    @Override
    public String toString() {
        return "AdminSettings[enabled=%s, token=%s, hosts=%s]"
                .formatted(enabled, token == null ? "none" : "***", hosts);
    }
}
