package io.github.dliemulator.spark;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Choice of the engine.
 *
 * @param engine engine for SQL statements that need rows. {@code auto} starts it if it is installed. With {@code off} such
 *     statements fail unless a result is prescribed. A URL is that of an engine that runs already
 */
@ConfigurationProperties("dli")
record EngineChoice(@DefaultValue("auto") String engine) {

    EngineChoice {
        if (!engine.equals("auto") && !isOff(engine) && !engine.matches("https?://.+")) {
            throw new IllegalArgumentException("dli.engine must be auto, off or the URL of an engine, not " + engine);
        }
    }

    /** In YAML, {@code off} is the same as {@code false}. */
    boolean isOff() {
        return isOff(engine);
    }

    private static boolean isOff(String engine) {
        return engine.matches("off|false");
    }

    Optional<URI> url() {
        return engine.startsWith("http") ? Optional.of(URI.create(engine)) : Optional.empty();
    }
}
