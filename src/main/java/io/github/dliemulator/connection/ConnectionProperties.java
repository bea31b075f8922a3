package io.github.dliemulator.connection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of connections.
 *
 * @param names with {@code unique}, a connection cannot have the name of another one of the project. No page says what the cloud does
 */
@ConfigurationProperties("dli.connection")
record ConnectionProperties(@DefaultValue("unique") Names names) {

    enum Names {
        UNIQUE,
        ANY
    }

    boolean requiresUniqueNames() {
        return names == Names.UNIQUE;
    }
}
