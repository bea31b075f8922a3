package io.github.dliemulator.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dliemulator.testcontainers.project.DliEmulatorException;
import io.github.dliemulator.testcontainers.project.DliProject;
import io.github.dliemulator.testcontainers.project.ProjectSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DliEmulatorProcessTests {

    private static final Path JAR = Path.of(System.getProperty("dli.emulator.jar"));

    @Test
    void showsTheLogOfAnEmulatorThatDoesNotStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DliEmulatorProcess.start(JAR, Map.of("DLI_NO_SUCH", "1")))
                .withMessageStartingWith("The emulator did not become ready. The end of its log:")
                .withMessageContaining("DLI_NO_SUCH");
    }

    @Test
    void namesAJarThatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DliEmulatorProcess.start(Path.of("none.jar")))
                .withMessageStartingWith("There is no jar of the emulator at /");
    }

    /** A build that is killed leaves no emulator. */
    @Test
    void usesItsSettingsAndEndsWhenItsParentIsKilled() throws IOException {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        JAR.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = parent.inputReader()) {
            String endpoint = output.readLine();
            ProcessHandle emulator = parent.children().findFirst().orElseThrow();
            assertThat(DliProject.create(endpoint, Optional.of("secret"), new ProjectSettings())
                            .resources())
                    .isNotEmpty();
            assertThatThrownBy(() -> DliProject.create(endpoint, new ProjectSettings()))
                    .isInstanceOf(DliEmulatorException.class)
                    .hasMessageContaining("answered 401");
            parent.destroyForcibly();
            assertThat(emulator.onExit()).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    static final class Parent {

        public static void main(String[] arguments) throws InterruptedException {
            DliEmulatorProcess emulator =
                    DliEmulatorProcess.start(Path.of(arguments[0]), Map.of("DLI_ADMIN_TOKEN", "secret"));
            System.out.println(emulator.getEndpoint());
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }
    }
}
