package io.github.dliemulator.world;

/** A world has outlived its time, or somebody took all out of it; whoever keeps a part of it lets go of it, in the same transaction. */
public record WorldDeleted(String projectId) {}
