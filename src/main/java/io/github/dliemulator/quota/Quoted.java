package io.github.dliemulator.quota;

import io.github.dliemulator.simulation.World;

/** A room that uses up what is limited. */
public interface Quoted {

    /** How much of this a project uses in this room; nothing of what the room does not have. */
    long used(World world, QuotaType type);
}
