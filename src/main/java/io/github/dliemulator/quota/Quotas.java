package io.github.dliemulator.quota;

import static io.github.dliemulator.web.error.DliError.QUOTA_EXCEEDED;

import io.github.dliemulator.world.World;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a project may have, and what it has: counted from the world whenever it is asked for. */
@Component
public class Quotas {

    private final QuotaProperties properties;
    private final ObjectProvider<QuotaUsageProvider> usageProviders;

    Quotas(QuotaProperties properties, ObjectProvider<QuotaUsageProvider> usageProviders) {
        this.properties = properties;
        this.usageProviders = usageProviders;
    }

    /**
     * Lets through whoever wants so much more of something.
     *
     * @throws io.github.dliemulator.web.error.DliException when that would be more than the project may have
     */
    public void requireCapacity(World world, QuotaType type, long amount) {
        if (!hasCapacity(world, type, amount)) {
            throw QUOTA_EXCEEDED.exception("Already reached the maximum quota of %s:%d", type, properties.limit(type));
        }
    }

    /** Whether a project may have so much more than it has, by what this change has done already, too; call it within one. */
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
