package io.github.dliemulator.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The sessions of worlds in this process: what the engine knows of them, and their files, which exist without the engine as well. */
@Component
public class Sessions {

    private final SparkEngine engine;
    private final Warehouse warehouse;

    Sessions(SparkEngine engine, Warehouse warehouse) {
        this.engine = engine;
        this.warehouse = warehouse;
    }

    /** Whether this process can have sessions. */
    public boolean isUsed() {
        return warehouse.existing().isPresent();
    }

    /** The sessions of all worlds that a project had: its ID, a hyphen and a number. */
    public List<String> find(String projectId) {
        Pattern names = Pattern.compile(Pattern.quote(projectId) + "-[0-9a-f]+");
        return Stream.concat(engine.sessions(), folders())
                .distinct()
                .filter(name -> names.matcher(name).matches())
                .toList();
    }

    private Stream<String> folders() {
        Optional<Path> directory = warehouse.existing();
        if (directory.isEmpty()) {
            return Stream.empty();
        }
        try (Stream<Path> folders = Files.list(directory.get())) {
            return folders.map(folder -> String.valueOf(folder.getFileName())).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The directory for the data of tables cannot be listed", e);
        }
    }

    /** Lets the engine forget a session, and deletes its files. */
    public void drop(String session) {
        engine.dropSession(session);
        warehouse.existing().ifPresent(directory -> {
            try {
                FileSystemUtils.deleteRecursively(directory.resolve(session));
            } catch (IOException e) {
                throw new UncheckedIOException("The data of the session %s cannot be deleted".formatted(session), e);
            }
        });
    }
}
