package io.github.dliemulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Entry point of the emulator. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DliEmulatorApplication {

    public static void main(String[] args) {
        SpringApplication.run(DliEmulatorApplication.class, args);
    }
}
