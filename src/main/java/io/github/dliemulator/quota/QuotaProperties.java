package io.github.dliemulator.quota;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param limits how much of each a project may have, the service's maximum otherwise; one more is refused with {@code DLI.1028} */
@ConfigurationProperties("dli.quota")
record QuotaProperties(@DefaultValue Map<QuotaType, Long> limits) {

    QuotaProperties {
        limits.forEach((type, limit) -> {
            if (limit < 0) {
                throw new IllegalArgumentException("A project cannot have less than no %s".formatted(type));
            }
        });
    }

    long limit(QuotaType type) {
        return limits.getOrDefault(type, type.serviceLimit);
    }

    /** The limit cannot be set above it. */
    long maxLimit(QuotaType type) {
        return Math.max(type.serviceLimit, limit(type));
    }
}
