package io.github.dliemulator.connection.peer;

/**
 * Destination of a peering: the network of a connection.
 *
 * @param projectId ID of the project that owns the connection
 * @param name name of the connection
 * @param networkId network ID of the destination subnet
 */
public record Destination(String projectId, String connectionId, String name, String networkId) {}
