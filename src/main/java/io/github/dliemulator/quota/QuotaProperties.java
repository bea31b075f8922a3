package io.github.dliemulator.quota;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param limits quota of each type; the maximum of the service for types that are not given. More is rejected with DLI.1028 */
@ConfigurationProperties("dli.quota")
record QuotaProperties(@DefaultValue Map<QuotaType, Long> limits) {

    QuotaProperties {
        limits.forEach((type, limit) -> {
            if (limit < 0) {
                throw new IllegalArgumentException(
                        "dli.quota.limits: the quota of %s is %d, but must be 0 or more".formatted(type, limit));
            }
        });
    }

    long limit(QuotaType type) {
        return limits.getOrDefault(type, type.serviceLimit);
    }

    /** The value that a quota can be raised to. */
    long maxLimit(QuotaType type) {
        return Math.max(type.serviceLimit, limit(type));
    }
}
