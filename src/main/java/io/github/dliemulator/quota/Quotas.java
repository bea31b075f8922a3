package io.github.dliemulator.quota;

import static io.github.dliemulator.web.error.DliError.QUOTA_EXCEEDED;

import io.github.dliemulator.world.World;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks the quotas of projects. The used part of a quota is not stored: it is computed from the resources when it is needed. */
@Component
public class Quotas {

    private final QuotaProperties properties;
    private final ObjectProvider<QuotaUsageProvider> usageProviders;

    Quotas(QuotaProperties properties, ObjectProvider<QuotaUsageProvider> usageProviders) {
        this.properties = properties;
        this.usageProviders = usageProviders;
    }

    /**
     * Rejects a change that would exceed a quota.
     *
     * @param amount additional use by the change
     * @throws io.github.dliemulator.web.error.DliException if the quota would be exceeded
     */
    public void requireCapacity(World world, QuotaType type, long amount) {
        if (!hasCapacity(world, type, amount)) {
            throw QUOTA_EXCEEDED.exception("Already reached the maximum quota of %s:%d", type, properties.limit(type));
        }
    }

    /** Whether an additional use stays within the quota. Must be called in a transaction, whose own changes are included. */
    public boolean hasCapacity(World world, QuotaType type, long amount) {
        if (amount <= 0) {
            return true;
        }
        return used(world, type) + amount <= properties.limit(type);
    }

    QuotaView show(World world) {
        return QuotaView.of(Stream.of(QuotaType.values())
                .map(type -> new QuotaView.Quota(
                        type, 0, properties.maxLimit(type), properties.limit(type), used(world, type)))
                .toList());
    }

    private long used(World world, QuotaType type) {
        return usageProviders.stream()
                .mapToLong(provider -> provider.used(world, type))
                .sum();
    }
}
