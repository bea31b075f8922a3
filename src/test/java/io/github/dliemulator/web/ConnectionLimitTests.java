package io.github.dliemulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionLimitTests {

    @ParameterizedTest
    @CsvSource({"10, 50", "90, 273", "256, 1406", "4096, 8192"})
    void limitDependsOnTheHeap(int megabytes, int connections) {
        assertThat(ConnectionLimit.of(megabytes * 1024L * 1024)).isEqualTo(connections);
    }
}
