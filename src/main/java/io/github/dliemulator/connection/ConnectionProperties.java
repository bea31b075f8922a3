package io.github.dliemulator.connection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param uniqueNames whether a name is refused that another connection of the project has; no page says what the service does */
@ConfigurationProperties("dli.connection")
record ConnectionProperties(@DefaultValue("true") boolean uniqueNames) {}
