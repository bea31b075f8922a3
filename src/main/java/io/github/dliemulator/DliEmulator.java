package io.github.dliemulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** A Data Lake Insight that runs on a laptop. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableResilientMethods
public class DliEmulator {

    public static void main(String[] args) {
        SpringApplication.run(DliEmulator.class, args);
    }
}
