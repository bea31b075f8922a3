package io.github.dliemulator.quota;

import io.github.dliemulator.world.World;

/** Reports the use of quotas by the resources of a module. Each module whose resources count implements it. */
public interface QuotaUsageProvider {

    /** The use of a quota by the resources of this module in a project; 0 if they do not count. */
    long used(World world, QuotaType type);
}
