package io.github.dliemulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.aot.AotDetector;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.ClassUtils;

/** An emulator in its own process, which can be killed. */
public final class EmulatorProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("is ready at https?://[^ ]*:(\\d+) ");

    /** Whether the build has generated bean definitions; not so with {@code -Dspring-boot.aot.skip}. */
    static final boolean HAS_GENERATED_BEANS =
            ClassUtils.isPresent(DliEmulatorApplication.class.getName() + "__BeanDefinitions", null);

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final StringJoiner output = new StringJoiner("\n");
    private final Thread reader;

    private EmulatorProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::readOutput, "output of emulator " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** One that keeps its worlds there. */
    static EmulatorProcess startWithDatabase(JdbcConnectionDetails database, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("SPRING_DATASOURCE_URL", database.getJdbcUrl());
        all.put("SPRING_DATASOURCE_USERNAME", database.getUsername());
        all.put("SPRING_DATASOURCE_PASSWORD", database.getPassword());
        return start(all);
    }

    /** @param variables of its environment */
    public static EmulatorProcess start(Map<String, String> variables, String... commandPrefix) {
        return start(variables, List.of(commandPrefix), List.of());
    }

    /** One that opens the report of a project, as a user does. */
    public static EmulatorProcess open(Path report) {
        return start(Map.of(), List.of(), List.of("open", report.toString()));
    }

    private static EmulatorProcess start(
            Map<String, String> variables, List<String> commandPrefix, List<String> arguments) {
        List<String> command = new ArrayList<>(commandPrefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-D%s=%s".formatted(AotDetector.AOT_ENABLED, HAS_GENERATED_BEANS),
                "-cp",
                System.getProperty("java.class.path"),
                DliEmulatorApplication.class.getName()));
        command.addAll(arguments);
        command.add("--server.port=0");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(variables);
        try {
            return new EmulatorProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readOutput() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                appendLine(line);
            }
        } catch (IOException e) {
            appendLine(e.toString()); // it was killed
        }
        port.completeExceptionally(new IllegalStateException("It ended before it was ready:\n" + output()));
    }

    private synchronized void appendLine(String line) {
        output.add(line);
        Matcher matcher = READY.matcher(line);
        if (matcher.find()) {
            port.complete(Integer.valueOf(matcher.group(1)));
        }
    }

    /** Where it listens, once it is ready. */
    public int port() {
        return port.orTimeout(120, TimeUnit.SECONDS).join();
    }

    /** The output of the process so far; all of it when the process has ended. */
    synchronized String output() {
        return output.toString();
    }

    /** Waits for its own end. */
    int exitValue() throws InterruptedException {
        int value = process.waitFor();
        reader.join();
        return value;
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
