package io.github.dliemulator.spark;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * State of the engine.
 *
 * @param mode setting {@code dli.engine}
 * @param directory directory of the engine, if it is installed
 * @param version version of Spark
 * @param url where it listens
 * @param pid ID of its process
 * @param problem why it does not run statements, or did not start
 * @param sessions sessions, one for each project that ran a statement
 * @param statements statements that run
 * @param log last lines that it wrote
 */
@Schema(name = "Engine")
public record EngineStatus(
        State state,
        String mode,
        @Nullable String directory,
        @Nullable String version,
        @Nullable String url,
        @Nullable Long pid,
        @Nullable String problem,
        @Nullable Object sessions,
        @Nullable Object statements,
        List<String> log) {

    /** Whether the engine runs. */
    public enum State {
        OFF,
        NOT_INSTALLED,
        STOPPED,
        STARTING,
        READY,
        UNREACHABLE
    }
}
