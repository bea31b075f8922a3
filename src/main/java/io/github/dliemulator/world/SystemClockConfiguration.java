package io.github.dliemulator.world;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where the machine's clock is read. */
@Configuration(proxyBeanMethods = false)
class SystemClockConfiguration {

    @Bean
    InstantSource systemClock() {
        return InstantSource.system();
    }
}
