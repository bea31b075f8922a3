package io.github.dliemulator.spark;

import io.github.dliemulator.spark.EngineStatus.State;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The engine. Its process is started by the first statement, and again by the next statement after it has ended. Thread-safe. Its
 * calls wait in real time, so none may be made in a transaction.
 */
@Component
public class SparkEngine {

    private static final Logger log = LoggerFactory.getLogger(SparkEngine.class);

    private final EngineChoice choice;
    private final EngineProperties properties;
    private final EngineToken token;
    private final Warehouse warehouse;
    private final Environment environment;
    private final InstantSource realTime;
    private volatile @Nullable EngineProcess process;
    private volatile @Nullable EngineClient client;
    private volatile @Nullable String problem;
    private volatile Optional<EngineDirectory> installed;
    private int running;
    private Instant lastUse = Instant.MIN;

    SparkEngine(
            EngineChoice choice,
            EngineProperties properties,
            EngineToken token,
            Warehouse warehouse,
            Environment environment,
            InstantSource realTime) {
        this.choice = choice;
        this.properties = properties;
        this.token = token;
        this.warehouse = warehouse;
        this.environment = environment;
        this.realTime = realTime;
        this.installed = EngineDirectory.find(properties.dir());
    }

    /** Whether statements can be given to the engine, though it may turn out that it does not start. Looks for it until it is found. */
    public boolean isAvailable() {
        return !choice.isOff() && (choice.url().isPresent() || installed.isPresent() || find().isPresent());
    }

    /** Whether the engine was available at the last look. Costs nothing. */
    public boolean wasAvailable() {
        return !choice.isOff() && (choice.url().isPresent() || installed.isPresent());
    }

    private Optional<EngineDirectory> find() {
        installed = EngineDirectory.find(properties.dir());
        return installed;
    }

    /** Runs a statement, and waits until it has ended. Starts the engine if necessary. */
    public EngineAnswer run(EngineStatement statement) throws EngineFailure {
        EngineClient engine = acquire();
        try {
            return engine.run(statement);
        } catch (IOException e) {
            throw ended(e);
        } finally {
            release();
        }
    }

    private synchronized EngineClient acquire() throws EngineFailure {
        EngineClient engine = requireClient();
        running++;
        return engine;
    }

    private synchronized void release() {
        running--;
        lastUse = realTime.instant();
    }

    private synchronized EngineFailure ended(IOException cause) {
        EngineProcess current = process;
        String detail = current == null ? String.valueOf(cause.getMessage()) : current.lastLine();
        return new EngineFailure("The engine ended while it ran the statement. " + detail);
    }

    private EngineClient requireClient() throws EngineFailure {
        EngineClient current = client;
        EngineProcess known = process;
        if (current != null && (known == null || known.isAlive())) {
            return current;
        }
        try {
            EngineClient connected =
                    choice.url().isPresent() ? new EngineClient(choice.url().get(), token) : start();
            client = connected;
            problem = null;
            return connected;
        } catch (EngineFailure e) {
            problem = e.getMessage();
            throw e;
        }
    }

    private EngineClient start() throws EngineFailure {
        EngineDirectory directory = find().orElseThrow(() -> new EngineFailure("The engine is not installed any more"));
        try {
            EngineProcess started = EngineProcess.start(directory.command(), variables());
            process = started;
            EngineProcess.Ready ready = started.awaitReady(properties.start());
            log.info("The engine is ready: Spark {}, process {}", ready.version(), started.pid());
            return new EngineClient(URI.create("http://127.0.0.1:" + ready.port()), token);
        } catch (IOException e) {
            throw new EngineFailure("The engine does not start: " + e.getMessage());
        }
    }

    private Map<String, String> variables() {
        return Map.of(
                "DLI_ENGINE_TOKEN", token.value(),
                "DLI_ENGINE_EMULATOR", "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"),
                "DLI_ENGINE_WAREHOUSE", warehouse.directory().toString());
    }

    /** Progress of a statement; nothing if it does not run. */
    public Optional<EngineAnswer.Progress> progress(String job) {
        try {
            EngineClient current = running();
            return current == null ? Optional.empty() : current.progress(job);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Cancels a statement, which ends soon if it runs. */
    public void cancel(String job) {
        call(engine -> engine.cancel(job));
    }

    /** The sessions that the engine knows; none if it does not run. */
    Stream<String> sessions() {
        JsonNode health = health(running());
        return health == null
                ? Stream.empty()
                : health.path("sessions")
                        .valueStream()
                        .map(known -> known.path("session").asString(""));
    }

    void dropSession(String session) {
        call(engine -> engine.dropSession(session));
    }

    private interface Call {
        void run(EngineClient engine) throws IOException;
    }

    private void call(Call call) {
        EngineClient current = running();
        if (current != null) {
            try {
                call.run(current);
            } catch (IOException e) {
                log.debug("A call of the engine failed: {}", e.getMessage());
            }
        }
    }

    /** The client of the engine if that runs. */
    private @Nullable EngineClient running() {
        EngineProcess known = process;
        return known == null || known.isAlive() ? client : null;
    }

    /** Stops the engine if it had no statement for the time of the setting. */
    public synchronized void stopIfIdle() {
        if (process != null && running == 0 && lastUse.plus(properties.idle()).isBefore(realTime.instant())) {
            stop();
        }
    }

    @PreDestroy
    synchronized void stop() {
        EngineProcess current = process;
        if (current != null) {
            current.stop();
        }
        process = null;
        client = null;
    }

    /** State of the engine. Does not start it. */
    public EngineStatus status() {
        EngineClient current = running();
        JsonNode health = health(current);
        EngineProcess known = process;
        return new EngineStatus(
                state(current, health),
                choice.engine(),
                find().map(found -> found.path().toString()).orElse(null),
                health == null ? null : health.path("version").asString(""),
                current == null ? null : current.url().toString(),
                known == null || !known.isAlive() ? null : known.pid(),
                problem == null && !isAvailable() ? howToInstall() : problem,
                health == null ? null : health.path("sessions"),
                health == null ? null : health.path("statements"),
                known == null ? List.of() : known.log());
    }

    private static @Nullable JsonNode health(@Nullable EngineClient engine) {
        try {
            return engine == null ? null : engine.health();
        } catch (IOException e) {
            return null;
        }
    }

    private State state(@Nullable EngineClient current, @Nullable JsonNode health) {
        if (!isAvailable()) {
            return choice.isOff() ? State.OFF : State.NOT_INSTALLED;
        }
        if (health != null) {
            return State.READY;
        }
        EngineProcess known = process;
        return known != null && known.isAlive() && known.ready() == null
                ? State.STARTING
                : current == null ? State.STOPPED : State.UNREACHABLE;
    }

    /** Instruction for a user so that statements run on the engine. */
    public String howToInstall() {
        return choice.isOff()
                ? "The engine is switched off: set DLI_ENGINE=auto"
                : "Install the engine with: ./mvnw -f engine package";
    }
}
