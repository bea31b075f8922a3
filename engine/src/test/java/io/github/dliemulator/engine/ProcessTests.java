package io.github.dliemulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTests {

    @Test
    void theEngineSaysThatItIsReadyAndEndsWithItsInput(@TempDir Path warehouse) throws Exception {
        Process process = start(warehouse);
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).matches("READY \\d+ 4\\.2\\.0");

            process.getOutputStream().close();

            assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(output.readLine()).isNull();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(Path warehouse) throws Exception {
        int version = Runtime.version().feature() < 25 ? 17 : 25;
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@src/main/jvm/jvm-" + version + ".options",
                "-cp",
                System.getProperty("java.class.path"),
                EngineApplication.class.getName()));
        builder.environment()
                .putAll(Map.of(
                        "DLI_ENGINE_TOKEN", "token",
                        "DLI_ENGINE_EMULATOR", "http://127.0.0.1:1",
                        "DLI_ENGINE_WAREHOUSE", warehouse.toString()));
        return builder.redirectError(Redirect.INHERIT).start();
    }
}
