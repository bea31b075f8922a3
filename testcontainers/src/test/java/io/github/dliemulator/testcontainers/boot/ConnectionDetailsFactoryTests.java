package io.github.dliemulator.testcontainers.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class ConnectionDetailsFactoryTests {

    /** Factories for containers that are not on the class path fail, which Spring Boot ignores as well. */
    private static final FailureHandler WITHOUT_OTHERS = FailureHandler.handleMessage((message, failure) -> {});

    @Test
    void areRegisteredForSpringBoot() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(ConnectionDetailsFactory.class, WITHOUT_OTHERS))
                .hasAtLeastOneElementOfType(DliContainerConnectionDetailsFactory.class)
                .hasAtLeastOneElementOfType(DliDockerComposeConnectionDetailsFactory.class);
    }
}
