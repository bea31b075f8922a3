package io.github.dliemulator.quota;

import io.github.dliemulator.world.World;

/** A room that uses up what is limited. */
public interface QuotaUsageProvider {

    /** How much of this a project uses in this room; nothing of what the room does not have. */
    long used(World world, QuotaType type);
}
