package io.github.dliemulator.world;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Memory of the read model.
 *
 * @param maxEntries maximum number of entities and list elements that are kept in memory, of all projects. Above it, those of
 *     the projects that were not used for the longest time are removed. 0 keeps none
 */
@ConfigurationProperties("dli.read-model")
record ReadModelProperties(@DefaultValue("100000") int maxEntries) {

    ReadModelProperties {
        if (maxEntries < 0) {
            throw new IllegalArgumentException("dli.read-model.max-entries must not be negative");
        }
    }
}
