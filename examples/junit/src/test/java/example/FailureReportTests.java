package example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.testcontainers.DliEmulator;
import io.github.dliemulator.testcontainers.junit.DliEmulatorTest;
import io.github.dliemulator.testcontainers.project.DliProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A test that fails leaves a page with its project, its calls and their bodies. */
@DliEmulatorTest
class FailureReportTests {

    private static final Path REPORT = Path.of("target/dli/FailureReportTests.Failing.expectsTheWrongState.html");

    @Test
    void aTestThatFailsLeavesAReport(DliEmulator emulator) throws IOException {
        Files.deleteIfExists(REPORT);
        assertThat(FailingTests.failureOf(Failing.class)).hasMessageStartingWith("queue/etl is in state ASSIGNING");
        assertThat(REPORT).content().contains("CreateQueue").contains("</html>");
        assertThat(emulator.getEndpoint()).isNotEmpty();
    }

    @DliEmulatorTest
    static class Failing {

        @Test
        void expectsTheWrongState(DliProject project) {
            Clients.provisioner(project).createQueue("etl");
            project.resource("queue/etl").isIn("AVAILABLE");
        }
    }
}
