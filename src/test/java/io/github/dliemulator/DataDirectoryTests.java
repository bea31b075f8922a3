package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts with a data directory that cannot be used, and failures of it later. */
@Timeout(300)
class DataDirectoryTests extends EmulatorTest {

    private static final String HINT = "Set DLI_DATA_DIR to a writable directory";

    @TempDir
    Path data;

    @Test
    void unwritableDirectoryFailsTheStartWithAReason() throws Exception {
        Path file = Files.createFile(data.resolve("file"));
        assertThat(outputOfFailure(file)).contains("The database cannot be used: ", file.toString(), HINT);
    }

    @Test
    void directoryInUseFailsTheStartWithAReason() throws Exception {
        try (ConfigurableApplicationContext other = start("--dli.data.dir=" + data)) {
            assertThat(outputOfFailure(data)).contains("Database may be already in use", HINT);
            useEmulator(other);
            createQueue("lake");
        }
    }

    /** Of what it says, nothing is for those only who know its code. */
    private static String outputOfFailure(Path directory) throws InterruptedException {
        EmulatorProcess emulator = EmulatorProcess.start(Map.of("DLI_DATA_DIR", directory.toString()));
        assertThat(emulator.exitValue()).isEqualTo(1);
        assertThat(emulator.output()).doesNotContain("\tat ");
        return emulator.output();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "bash must say how large a file may become")
    void noDataIsLostWhenTheDiskIsFull() throws IOException {
        List<String> created = new ArrayList<>();
        try (EmulatorProcess emulator = EmulatorProcess.start(
                Map.of("DLI_DATA_DIR", data.toString()), "bash", "-c", "ulimit -f 4000; exec \"$@\"", "bash")) {
            useEmulator(emulator.port());
            while (create("q" + created.size()) == 200) {
                created.add("q" + created.size());
            }
            assertThat(create("full")).isEqualTo(503);
            assertThat(emulator.output())
                    .contains("failed because the database is unavailable: File too large")
                    .doesNotContain("\tat ");
        }
        assertThat(Files.size(data.resolve("dli.mv.db"))).isLessThanOrEqualTo(4000 * 1024);
        try (ConfigurableApplicationContext emulator = start("--dli.data.dir=" + data)) {
            useEmulator(emulator);
            assertThat(created).isNotEmpty().allSatisfy(name -> ok(get(queues() + "/" + name)));
            assertThat(create("more")).isEqualTo(200);
        }
    }

    /** Its status. */
    private int create(String name) {
        return post(queues(), Map.of("queue_name", name, "cu_count", 16))
                .returnResult(String.class)
                .getStatus()
                .value();
    }
}
