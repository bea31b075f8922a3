package io.github.dliemulator.connection.peer;

/**
 * What a peering leads to: one connection's network.
 *
 * @param projectId the project whose connection it is
 * @param name the connection's
 * @param networkId network ID of the destination subnet
 */
public record Destination(String projectId, String connectionId, String name, String networkId) {}
