package io.github.dliemulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** A Data Lake Insight that runs on a laptop. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DliEmulatorApplication {

    public static void main(String[] args) {
        SpringApplication.run(DliEmulatorApplication.class, args);
    }
}
