package io.github.dliemulator.queue;

import java.time.Instant;

/**
 * A queue that a connection may bind.
 *
 * @param readyAt when its computing resources are there, in world time; now, when they are
 */
public record BindableQueue(String name, Instant readyAt) {}
