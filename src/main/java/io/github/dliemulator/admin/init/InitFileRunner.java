package io.github.dliemulator.admin.init;

import io.github.dliemulator.admin.report.ReportFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Runs the init files after the server starts and before readiness is reported. A failure ends the start. */
@Component
public class InitFileRunner implements ApplicationRunner {

    private final InitProperties properties;
    private final InitHistory history;
    private final InitClient client;

    InitFileRunner(InitProperties properties, InitHistory history, InitClient client) {
        this.properties = properties;
        this.history = history;
        this.client = client;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        listFiles().forEach(this::run);
        if (!properties.report().isBlank()) {
            openReport(Path.of(properties.report()));
        }
    }

    /** Restores the project of a report, at each start. */
    private void openReport(Path file) {
        String name = file.getFileName().toString();
        try {
            String snapshot = ReportFile.readSnapshot(readText(file, name));
            InitFile.parse(name, snapshot).requests().forEach(client::send);
        } catch (IllegalArgumentException e) {
            throw new InvalidInitFileException("%s: %s", name, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads the init files again, and returns the requests that create a project.
     *
     * @throws ResponseStatusException with 409 if a file is invalid
     */
    public List<InitRequest> findRequests(String projectId) {
        try {
            return listFiles().stream()
                    .flatMap(file -> parse(file).requests().stream())
                    .filter(request -> request.projectId().equals(projectId))
                    .toList();
        } catch (InvalidInitFileException e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, e.getMessage(), e);
        }
    }

    private List<Path> listFiles() {
        return properties.dir().isBlank() ? List.of() : listFiles(Path.of(properties.dir()));
    }

    private static InitFile parse(Path file) {
        String name = file.getFileName().toString();
        return InitFile.parse(name, readText(file, name));
    }

    private static List<Path> listFiles(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new InvalidInitFileException("DLI_INIT_DIR is %s, which is not a directory", directory);
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidInitFileException("DLI_INIT_DIR is %s, which cannot be read", directory);
        }
    }

    private void run(Path file) {
        String name = file.getFileName().toString();
        String text = readText(file, name);
        InitFile initFile = InitFile.parse(name, text);
        history.runOnce(name, hash(text), () -> initFile.requests().forEach(client::send));
    }

    private static String readText(Path file, String name) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidInitFileException("%s: the file must be text in UTF-8", name);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
