package io.github.dliemulator.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** Limits of requests, in addition to those of {@link BodyMemory}. */
@ConfigurationProperties("dli.web")
record WebProperties(@DefaultValue Max max) {

    /**
     * Maximum sizes of request bodies.
     *
     * @param body maximum size of a request body; 20,000 hosts with the longest names need 4 MB
     * @param snapshot maximum size of a request body that contains a snapshot or a recording
     */
    record Max(
            @DefaultValue("8MB") DataSize body,
            @DefaultValue("64MB") DataSize snapshot) {}
}
