package io.github.dliemulator.spark;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Directory with the data of tables, and with objects: a directory for each session. */
@Component
public class Warehouse {

    private final String configured;
    private @Nullable Path temporary;

    Warehouse(EngineProperties properties, @Value("${dli.data.dir:}") String dataDirectory) {
        this.configured = properties.warehouse().isEmpty() && !dataDirectory.isEmpty()
                ? Path.of(dataDirectory, "warehouse").toString()
                : properties.warehouse();
    }

    /** The directory, which exists then. */
    public synchronized Path directory() {
        try {
            if (!configured.isEmpty()) {
                return Files.createDirectories(Path.of(configured).toAbsolutePath());
            }
            if (temporary == null) {
                temporary = Files.createTempDirectory("dli-warehouse-");
            }
            return temporary;
        } catch (IOException e) {
            throw new UncheckedIOException("The directory for the data of tables cannot be created", e);
        }
    }

    /** The session of a world: its name on the engine, and that of its folder. A world that was reset or restored has another one. */
    public static String session(String projectId, long uid) {
        return projectId + "-" + Long.toHexString(uid);
    }

    /** The folder with the buckets of a world, which does not have to exist. The engine reads it as {@code obs://}. */
    public Path objects(String projectId, long uid) {
        return directory().resolve(session(projectId, uid)).resolve("obs");
    }

    /** The directory if it exists. */
    synchronized Optional<Path> existing() {
        return Optional.ofNullable(
                        configured.isEmpty() ? temporary : Path.of(configured).toAbsolutePath())
                .filter(Files::isDirectory);
    }

    @PreDestroy
    synchronized void deleteTemporary() throws IOException {
        if (temporary != null) {
            FileSystemUtils.deleteRecursively(temporary);
        }
    }
}
