package io.github.dliemulator.connection.route;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.network.Cidr;
import java.util.Objects;

/**
 * Route of a connection.
 *
 * @param name name
 * @param cidr value from the request
 */
public record Route(
        String name, Cidr cidr, @JsonProperty("create_time") long createTime) {

    public Route {
        Objects.requireNonNull(name);
        Objects.requireNonNull(cidr);
    }
}
