package io.github.dliemulator.quota;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param limits how much of each a project may have, the service's maximum otherwise; one more is refused with {@code DLI.1028} */
@ConfigurationProperties("dli.quota")
record QuotaSettings(@DefaultValue Map<QuotaType, Long> limits) {

    QuotaSettings {
        limits.forEach((type, limit) -> {
            if (limit < 0) {
                throw new IllegalArgumentException("A project cannot have less than no %s".formatted(type));
            }
        });
    }

    long limit(QuotaType type) {
        return limits.getOrDefault(type, type.max);
    }

    /** The limit cannot be set above it. */
    long max(QuotaType type) {
        return Math.max(type.max, limit(type));
    }
}
