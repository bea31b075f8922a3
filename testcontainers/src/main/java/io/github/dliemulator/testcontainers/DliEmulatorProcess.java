package io.github.dliemulator.testcontainers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An emulator in a process of its jar, for machines without a container engine. It listens on a free port, keeps its data in memory, and
 * ends when it is closed or when the JVM that started it ends, also if that is killed.
 */
public final class DliEmulatorProcess implements DliEmulator {

    private static final Pattern READY = Pattern.compile("is ready at (http:[^ ]+) ");
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);
    private static final int LOG_END = 4000;

    /** Variables that belong to the application under test and would change the emulator. */
    private static final Pattern FOREIGN =
            Pattern.compile("(SPRING|SERVER|MANAGEMENT|LOGGING|DLI|JAVA_TOOL|JDK_JAVA)_.*");

    private final Process process;
    private final Path log;
    private final Optional<String> token;
    private final String endpoint;

    private DliEmulatorProcess(Process process, Path log, Optional<String> token) {
        this.process = process;
        this.log = log;
        this.token = token;
        this.endpoint = awaitEndpoint();
    }

    /** Starts the jar of the emulator. */
    public static DliEmulatorProcess start(Path jar) {
        return start(jar, Map.of());
    }

    /**
     * Starts the jar of the emulator with settings, for example {@code DLI_TIMING}. Returns when it is ready.
     *
     * @param settings environment variables; those of this JVM that begin with {@code DLI_} or {@code SPRING_} are not inherited
     */
    public static DliEmulatorProcess start(Path jar, Map<String, String> settings) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("There is no jar of the emulator at " + jar.toAbsolutePath());
        }
        try {
            Path directory = Files.createTempDirectory("dli-emulator");
            directory.toFile().deleteOnExit();
            Path log = Files.createFile(directory.resolve("emulator.log"));
            log.toFile().deleteOnExit();
            ProcessBuilder builder = new ProcessBuilder(command(jar))
                    .directory(directory.toFile()) // Spring Boot reads files of the working directory
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> FOREIGN.matcher(name).matches());
            builder.environment().putAll(settings);
            return new DliEmulatorProcess(builder.start(), log, Optional.ofNullable(settings.get("DLI_ADMIN_TOKEN")));
        } catch (IOException e) {
            throw new UncheckedIOException("The emulator cannot be started: " + e.getMessage(), e);
        }
    }

    private static List<String> command(Path jar) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // a test run is too short for the second compiler
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                kit() + System.getProperty("path.separator") + jar.toAbsolutePath(),
                ProcessMain.class.getName(),
                jar.toAbsolutePath().toString(),
                Long.toString(ProcessHandle.current().pid()),
                "--server.port=0");
    }

    private static Path kit() {
        try {
            return Path.of(ProcessMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private String awaitEndpoint() {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Instant deadline = Instant.now().plus(START_TIMEOUT);
        while (Instant.now().isBefore(deadline) && process.isAlive()) {
            Matcher matcher = READY.matcher(readLog());
            if (matcher.find()) {
                return matcher.group(1);
            }
            pause();
        }
        process.destroyForcibly();
        throw new IllegalStateException("The emulator did not become ready. The end of its log:\n" + endOfLog());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the emulator started", e);
        }
    }

    private String readLog() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the last lines of the log. */
    public String endOfLog() {
        String text = readLog();
        return text.substring(Math.max(0, text.length() - LOG_END));
    }

    @Override
    public String getEndpoint() {
        return endpoint;
    }

    @Override
    public Optional<String> getAdminToken() {
        return token;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public String toString() {
        return "process %d at %s".formatted(process.pid(), endpoint);
    }
}
