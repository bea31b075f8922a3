package io.github.dliemulator.connection.peer;

/**
 * Destination of a peering: the network of a connection.
 *
 * @param projectId the project whose connection it is
 * @param name the connection's
 * @param networkId network ID of the destination subnet
 */
public record Destination(String projectId, String connectionId, String name, String networkId) {}
