package io.github.dliemulator.world;

/** Event: the row of a world was deleted. Its other data is deleted in the same transaction. */
public record WorldDeleted(String projectId) {}
