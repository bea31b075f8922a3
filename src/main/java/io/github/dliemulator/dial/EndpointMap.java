package io.github.dliemulator.dial;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dliemulator.world.WorldSetting;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where addresses behind connections really are.
 *
 * @param endpoints real endpoint by the address that jobs dial, such as {@code 192.168.40.7:5432}
 */
record EndpointMap(@JsonValue Map<String, Endpoint> endpoints) {

    static final WorldSetting<EndpointMap> SETTING =
            new WorldSetting<>("endpoints", EndpointMap.class, new EndpointMap(Map.of()));

    private static final int MAX_ENDPOINTS = 1000;

    /** @throws IllegalArgumentException if there are too many, or a key is no address with a port */
    @JsonCreator
    EndpointMap(Map<String, Endpoint> endpoints) {
        if (endpoints.size() > MAX_ENDPOINTS) {
            throw new IllegalArgumentException("A project has at most %d endpoints".formatted(MAX_ENDPOINTS));
        }
        Map<String, Endpoint> sorted = new TreeMap<>();
        endpoints.forEach(
                (address, endpoint) -> sorted.put(requireAddress(address), requireEndpoint(address, endpoint)));
        this.endpoints = Collections.unmodifiableMap(sorted);
    }

    private static String requireAddress(String text) {
        Endpoint address = Endpoint.parse(text);
        if (!address.host().matches("[0-9.]+|.*:.*")) {
            throw new IllegalArgumentException(
                    "The address %s must have an IP address. Names are hosts of connections".formatted(text));
        }
        return address.toString();
    }

    private static Endpoint requireEndpoint(String address, Endpoint endpoint) {
        if (endpoint == null) {
            throw new IllegalArgumentException("The endpoint of %s must not be null".formatted(address));
        }
        return endpoint;
    }

    Optional<Endpoint> find(Endpoint address) {
        return Optional.ofNullable(endpoints.get(address.toString()));
    }
}
