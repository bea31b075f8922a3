package io.github.dliemulator.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Process of the engine. It ends when this process does, because it reads a pipe whose other end this process holds. One thread
 * reads what it writes.
 */
final class EngineProcess {

    private static final int MAX_LINES = 200;
    private static final int MAX_LINE_LENGTH = 1000;
    private static final int STOP_SECONDS = 3;

    private final Process process;
    private final CompletableFuture<Ready> ready = new CompletableFuture<>();
    private final Deque<String> log = new ArrayDeque<>();

    /** The line with which the engine says that it is ready. */
    record Ready(int port, String version) {}

    private EngineProcess(Process process) {
        this.process = process;
    }

    static EngineProcess start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        EngineProcess engine = new EngineProcess(builder.start());
        Thread reader = new Thread(engine::read, "engine-log");
        reader.setDaemon(true);
        reader.start();
        return engine;
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(this::read);
        } catch (IOException | UncheckedIOException e) {
            add("The output of the engine ended: " + e.getMessage());
        }
        ready.completeExceptionally(new IOException("The engine ended before it was ready. " + lastLine()));
    }

    private void read(String line) {
        String[] words = line.split(" ");
        if (words.length == 3 && words[0].equals("READY") && words[1].matches("[0-9]{1,5}")) {
            ready.complete(new Ready(Integer.parseInt(words[1]), words[2]));
        } else {
            add(line);
        }
    }

    private synchronized void add(String line) {
        log.addLast(line.length() > MAX_LINE_LENGTH ? line.substring(0, MAX_LINE_LENGTH) : line);
        if (log.size() > MAX_LINES) {
            log.removeFirst();
        }
    }

    synchronized List<String> log() {
        return List.copyOf(log);
    }

    synchronized String lastLine() {
        return log.isEmpty() ? "It wrote nothing" : "Its last line is: " + log.getLast();
    }

    /** Waits until the engine is ready. */
    Ready awaitReady(Duration timeout) throws EngineFailure {
        try {
            return ready.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new EngineFailure(
                    String.valueOf(Objects.requireNonNullElse(e.getCause(), e).getMessage()));
        } catch (TimeoutException e) {
            stop();
            throw new EngineFailure("The engine was not ready after %s. %s".formatted(timeout, lastLine()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("The emulator shuts down");
        }
    }

    /** Null until the engine is ready. */
    @Nullable
    Ready ready() {
        return ready.isDone() && !ready.isCompletedExceptionally() ? ready.join() : null;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Asks the engine to end, and ends it if it does not. */
    void stop() {
        try {
            process.getOutputStream().close();
            if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (IOException e) {
            add("The pipe of the engine could not be closed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
