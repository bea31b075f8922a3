package io.github.dliemulator.testcontainers.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A setting of the kit. It is a system property or, without it, an environment variable. Without both it is a line of the file {@code
 * junit-platform.properties} of the tests.
 */
enum Setting {

    /** Endpoint of an emulator that runs already. */
    ENDPOINT("dli.emulator.endpoint", "DLI_ENDPOINT"),
    /** Path of the jar of the emulator, which is started as a process. */
    JAR("dli.emulator.jar", "DLI_EMULATOR_JAR"),
    /** Image of the emulator, which is started as a container. */
    IMAGE("dli.emulator.image", "DLI_EMULATOR_IMAGE"),
    /** Settings of the emulator that is started, separated by spaces: {@code DLI_TIMING=documented DLI_POOL_COOLDOWN=1h}. */
    SETTINGS("dli.emulator.settings", "DLI_EMULATOR_SETTINGS"),
    /** Directory of the reports on failed tests. */
    REPORTS("dli.emulator.reports", "DLI_EMULATOR_REPORTS"),
    /** Token of the Admin API of an emulator that runs already. */
    ADMIN_TOKEN("dli.emulator.admin-token", "DLI_ADMIN_TOKEN");

    private static final Properties FILE = readFile();

    private final String property;
    private final String variable;

    Setting(String property, String variable) {
        this.property = property;
        this.variable = variable;
    }

    Optional<String> value() {
        return Stream.of(System.getProperty(property), System.getenv(variable), FILE.getProperty(property))
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    String property() {
        return property;
    }

    private static Properties readFile() {
        Properties properties = new Properties();
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("junit-platform.properties")) {
            if (file != null) {
                properties.load(file);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
