package io.github.dliemulator.catalog.spi;

import io.github.dliemulator.world.World;

/** Published before a table or view is dropped. Listeners delete what belongs to it, in the same transaction. */
public record TableDropped(World world, String databaseName, String tableName) {}
