package io.github.dliemulator.engine;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings from the environment variables that the emulator starts the engine with.
 *
 * @param token expected in the header {@code Authorization} of requests, and sent to the emulator
 * @param emulator address of the emulator for calls back
 * @param warehouse folder with one folder for each session
 * @param master Spark's master
 */
public record EngineSettings(String token, URI emulator, Path warehouse, String master) {

    /** From {@code DLI_ENGINE_TOKEN}, {@code …_EMULATOR}, {@code …_WAREHOUSE} and {@code …_MASTER}. */
    static EngineSettings of(Map<String, String> environment) {
        return new EngineSettings(
                required(environment, "DLI_ENGINE_TOKEN"),
                URI.create(required(environment, "DLI_ENGINE_EMULATOR")),
                Path.of(required(environment, "DLI_ENGINE_WAREHOUSE")).toAbsolutePath(),
                environment.getOrDefault("DLI_ENGINE_MASTER", "local[2]"));
    }

    /** Whether tasks run in this process. */
    boolean isLocal() {
        return master.startsWith("local");
    }

    private static String required(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The environment variable " + name + " is missing");
        }
        return value;
    }
}
