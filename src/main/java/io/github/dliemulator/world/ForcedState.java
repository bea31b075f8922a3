package io.github.dliemulator.world;

import org.jspecify.annotations.Nullable;

/**
 * What the operator puts a resource into.
 *
 * @param message what it says of its failure; only where it fails
 */
public record ForcedState(String state, @Nullable String message) {}
