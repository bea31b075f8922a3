package io.github.dliemulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class ConnectionLimitTests {

    private static final long MEGABYTE = 1024 * 1024;

    @ParameterizedTest
    @CsvSource({"0, 50", "37, 84", "200, 455", "4000, 8192"})
    void limitDependsOnTheFreeHeap(int megabytes, int connections) {
        ConnectionLimit limit = new ConnectionLimit(new MockEnvironment(), new HeapMemory(megabytes * MEGABYTE));
        assertThat(limit.maxConnections()).isEqualTo(connections);
    }

    @Test
    void settingTakesPrecedence() {
        MockEnvironment environment = new MockEnvironment().withProperty("server.tomcat.max-connections", "7");
        assertThat(new ConnectionLimit(environment, new HeapMemory(MEGABYTE)).maxConnections())
                .isEqualTo(7);
    }
}
