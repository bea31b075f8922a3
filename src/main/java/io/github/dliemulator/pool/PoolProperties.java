package io.github.dliemulator.pool;

import static io.github.dliemulator.web.error.DliError.RESTRICTED;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param deleteCooldown for how long after its creation a pool cannot be deleted, in world time; 15 minutes in the service */
@ConfigurationProperties("dli.pool")
record PoolProperties(@DefaultValue("0s") Duration deleteCooldown) {

    PoolProperties {
        if (deleteCooldown.isNegative()) {
            throw new IllegalArgumentException("A cool-down cannot be negative: " + deleteCooldown);
        }
    }

    void requireCooldownElapsed(Pool pool, Instant now) {
        if (now.isBefore(pool.createTime().plus(deleteCooldown))) {
            throw RESTRICTED.exception(
                    "The elastic resource pool %s cannot be deleted before %s",
                    pool.name(), pool.createTime().plus(deleteCooldown));
        }
    }
}
