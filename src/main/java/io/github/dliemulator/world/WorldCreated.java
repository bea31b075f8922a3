package io.github.dliemulator.world;

/** Event: a world was created. Modules insert their preset resources in the same transaction. */
public record WorldCreated(World world) {}
