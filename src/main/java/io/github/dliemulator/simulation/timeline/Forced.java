package io.github.dliemulator.simulation.timeline;

import org.jspecify.annotations.Nullable;

/**
 * What the operator puts a resource into.
 *
 * @param message what it says of its failure; only where it fails
 */
public record Forced(String state, @Nullable String message) {}
