package io.github.dliemulator.connection.route;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.network.Cidr;

/**
 * A route of a connection.
 *
 * @param name by which it is taken away
 * @param cidr as it was given
 */
public record Route(
        String name, Cidr cidr, @JsonProperty("create_time") long createTime) {}
