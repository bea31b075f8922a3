package io.github.dliemulator.world;

import org.jspecify.annotations.Nullable;

/**
 * A state that the Admin API forces on a resource.
 *
 * @param message failure message, only for a state that is a failure
 */
public record ForcedState(String state, @Nullable String message) {}
