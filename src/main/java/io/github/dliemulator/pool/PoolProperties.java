package io.github.dliemulator.pool;

import static io.github.dliemulator.web.error.DliError.RESTRICTED;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of elastic resource pools.
 *
 * @param cooldown minimum age of a pool that can be deleted, in virtual time; 15 minutes in the cloud
 */
@ConfigurationProperties("dli.pool")
record PoolProperties(@DefaultValue("0s") Duration cooldown) {

    PoolProperties {
        if (cooldown.isNegative()) {
            throw new IllegalArgumentException("dli.pool.cooldown must not be negative: " + cooldown);
        }
    }

    void requireCooldownElapsed(Pool pool, Instant now) {
        if (now.isBefore(pool.createTime().plus(cooldown))) {
            throw RESTRICTED.exception(
                    "The elastic resource pool %s cannot be deleted before %s",
                    pool.name(), pool.createTime().plus(cooldown));
        }
    }
}
