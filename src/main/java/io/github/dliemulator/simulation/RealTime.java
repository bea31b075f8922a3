package io.github.dliemulator.simulation;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where the machine's clock is read. */
@Configuration(proxyBeanMethods = false)
class RealTime {

    @Bean
    InstantSource machineClock() {
        return InstantSource.system();
    }
}
