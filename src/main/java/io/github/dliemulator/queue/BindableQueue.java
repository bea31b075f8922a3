package io.github.dliemulator.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A queue that a connection may bind.
 *
 * @param pool the pool that it lives in, which is bound in its place; null when it stands alone
 * @param readyAt when its computing resources are there, in world time; now, when they are
 */
public record BindableQueue(String name, @Nullable String pool, Instant readyAt) {}
