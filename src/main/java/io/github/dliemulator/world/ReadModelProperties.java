package io.github.dliemulator.world;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Memory of the read model.
 *
 * @param size maximum number of entities and list elements that are kept in memory, of all projects. Above it, those of
 *     the projects that were not used for the longest time are removed. 0 keeps none
 */
@ConfigurationProperties("dli.readmodel")
record ReadModelProperties(@DefaultValue("100000") int size) {

    ReadModelProperties {
        if (size < 0) {
            throw new IllegalArgumentException("dli.readmodel.size must not be negative");
        }
    }
}
