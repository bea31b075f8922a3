package io.github.dliemulator.control.seeding;

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
import org.springframework.stereotype.Component;

/** Fills an emulator when it starts: its server answers already, and nobody is told yet that it is ready. */
@Component
class Seeding implements ApplicationRunner {

    private final SeedSettings settings;
    private final SeededFiles done;
    private final SeedClient client;

    Seeding(SeedSettings settings, SeededFiles done, SeedClient client) {
        this.settings = settings;
        this.done = done;
        this.client = client;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.initDir().isBlank()) {
            files(Path.of(settings.initDir())).forEach(this::run);
        }
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new BadSeedException("DLI_INIT_DIR is %s, and there is no such directory", directory);
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|http)") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BadSeedException("DLI_INIT_DIR is %s, which cannot be read", directory);
        }
    }

    private void run(Path file) {
        String name = file.getFileName().toString();
        String text = text(file, name);
        done.once(
                name,
                hash(text),
                () -> client.run(name.endsWith(".json") ? JsonFile.parse(name, text) : HttpFile.parse(name, text)));
    }

    private static String text(Path file, String name) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BadSeedException("%s: this file cannot be read as text in UTF-8", name);
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
