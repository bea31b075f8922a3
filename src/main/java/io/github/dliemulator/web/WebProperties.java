package io.github.dliemulator.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is read.
 *
 * @param maxBody the largest request body; 20,000 hosts with the longest names need 4 MB
 * @param maxSnapshot the largest one that is a snapshot of a world, or begins with one
 */
@ConfigurationProperties("dli.web")
record WebProperties(
        @DefaultValue("8MB") DataSize maxBody,
        @DefaultValue("64MB") DataSize maxSnapshot) {}
