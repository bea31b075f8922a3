package io.github.dliemulator.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.function.SingletonSupplier;

/**
 * A test with the engine that this repository builds. These tests share an emulator, which ends with this JVM. The delays of their
 * projects are 0.
 */
abstract class RealEngineTest extends JobTest {

    private static final Path ENGINE = Path.of("engine", "target", "dli-engine");

    private static final SingletonSupplier<ConfigurableApplicationContext> EMULATOR = SingletonSupplier.of(
            () -> start("--dli.engine=auto", "--dli.engine.dir=" + ENGINE, "--dli.engine.start=5m"));

    static boolean isEngineBuilt() {
        return Files.isDirectory(ENGINE.resolve("lib"));
    }

    @BeforeEach
    @Override
    protected void setUpProject() {
        super.setUpProject();
        useEmulator(EMULATOR.obtain());
        ok(put(clock(), Map.of("mode", "frozen", "now", T0)));
        ok(put(adminUri() + "/timing", "\"instant\""));
    }

    /** Runs a statement at the current virtual time. The first one starts the engine. */
    String run(String queue, String sql) {
        String id = submitted(sql, "queue_name", queue);
        advance("0s");
        awaitEnd(id);
        return id;
    }

    /** Waits in real time until a job has ended. */
    void awaitEnd(String id) {
        ok(get(adminUri() + "/wait?resource=job/" + id + "&state=FINISHED&state=FAILED&timeout=5m"));
    }
}
