package io.github.dliemulator.simulation;

/** A world has outlived its time, or somebody took all out of it; whoever keeps a part of it lets go of it, in the same transaction. */
public record WorldOver(String projectId) {}
