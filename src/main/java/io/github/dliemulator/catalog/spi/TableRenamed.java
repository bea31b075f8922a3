package io.github.dliemulator.catalog.spi;

import io.github.dliemulator.world.World;

/** Published after a table or view was renamed. Listeners run in the same transaction. */
public record TableRenamed(World world, String databaseName, String tableName, String newName) {}
