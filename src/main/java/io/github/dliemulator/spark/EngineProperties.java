package io.github.dliemulator.spark;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the engine.
 *
 * @param dir directory of the engine; if empty, {@code dli-engine} beside the JAR, or {@code engine/target/dli-engine}
 * @param token secret with which the emulator and the engine authenticate to each other. Necessary for an engine with a URL; another
 *     one gets a random secret
 * @param start maximum real time until a started engine is ready
 * @param idle real time without statements after which the engine is stopped
 * @param warehouse directory for the data of tables and for objects; if empty, {@code warehouse} in the data directory, or a temporary
 *     one
 * @param unmapped what happens to the dial of an address that has no endpoint: {@code refuse} lets it time out, and {@code direct}
 *     connects to the address itself
 */
@ConfigurationProperties("dli.engine")
public record EngineProperties(
        @DefaultValue("") String dir,
        @Nullable String token,
        @DefaultValue("90s") Duration start,
        @DefaultValue("10m") Duration idle,
        @DefaultValue("") String warehouse,
        @DefaultValue("refuse") Unmapped unmapped) {

    /** Treatment of the dial of an address that has no endpoint. */
    public enum Unmapped {
        REFUSE,
        DIRECT
    }

    @Override
    public String toString() {
        return "EngineProperties[dir=%s, token=%s]".formatted(dir, token == null ? "none" : "***");
    }
}
