package io.github.dliemulator.connection.peer;

/**
 * Peering of a queue, or of its pool, with a connection at an instant.
 *
 * @param description state and scheduled change, for users
 */
public record QueuePeer(String connectionId, boolean active, String description) {}
