package io.github.dliemulator.catalog.spi;

import io.github.dliemulator.world.World;

/** Published before a database is dropped, after its tables. Listeners delete what belongs to it, in the same transaction. */
public record DatabaseDropped(World world, String databaseName) {}
