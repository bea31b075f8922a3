package io.github.dliemulator.world;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the system clock. No other class reads it. */
@Configuration(proxyBeanMethods = false)
class SystemClockConfiguration {

    @Bean
    InstantSource systemClock() {
        return InstantSource.system();
    }
}
