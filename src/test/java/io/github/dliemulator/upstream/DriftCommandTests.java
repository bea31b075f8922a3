package io.github.dliemulator.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.DliEmulatorApplication;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What differs ends a build. */
class DriftCommandTests extends ShadowTest {

    @Test
    void unreachableEmulatorIsReported() {
        assertThat(runCommand("drift")).isEqualTo(2);
        assertThat(runCommand("drift", "--project=x", "--url=http://localhost:1"))
                .isEqualTo(2);
        assertThat(runCommand("drift", "--fial", "--project=x")).isEqualTo(2);
    }

    @Test
    void uncomparedCallsFailTheStrictMode() {
        shadow("emulator");
        ok(get(queues()));
        assertThat(runDriftCommand("--fail")).isZero();
        put(queues() + "/default/action", Map.of("action", "restart"));
        ok(get(adminUri() + "/drift")).jsonPath("$.verdict").isEqualTo("equal");
        assertThat(runDriftCommand("--fail")).isEqualTo(2);
        assertThat(runDriftCommand()).isZero();
    }

    @Test
    void commandEndsWithItsExitCode() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DliEmulatorApplication.class.getName(),
                        "drift",
                        "--fail",
                        "--project=" + project,
                        "--url=http://localhost:" + port)
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).contains("unknown after 0 calls");
        assertThat(process.waitFor()).isEqualTo(2);
    }
}
