package io.github.dliemulator.connection.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.web.error.DliException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RoutesTests {

    @Test
    void areAtMostAThousand() {
        Routes routes = Routes.EMPTY;
        for (int i = 0; i < 1000; i++) {
            routes = with(routes, i);
        }
        Routes full = routes;
        assertThat(full.all()).hasSize(1000);
        assertThatExceptionOfType(DliException.class)
                .isThrownBy(() -> with(full, 1000))
                .withMessage("A connection has at most 1000 routes");
        assertThat(with(full.without("r7"), 1000).all()).hasSize(1000);
    }

    @Test
    void matchEveryAddressOfTheirRanges() {
        Routes routes = with(Routes.EMPTY, 3);
        assertThat(routes.containsAddress("10.0.3.0")).isTrue();
        assertThat(routes.containsAddress("10.0.3.255")).isTrue();
        assertThat(routes.containsAddress("10.0.4.0")).isFalse();
        assertThat(routes.containsAddress("fd00::1")).isFalse();
    }

    private static Routes with(Routes routes, int i) {
        Cidr cidr = new Cidr("10.%d.%d.0/24".formatted(i / 256, i % 256));
        return routes.with(new CreateRoute("r" + i, cidr), Instant.EPOCH);
    }
}
