package example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.testcontainers.DliEmulator;
import io.github.dliemulator.testcontainers.junit.DliEmulatorTest;
import io.github.dliemulator.testcontainers.project.DliProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A test that fails leaves a page with its project, its calls and their bodies. */
@DliEmulatorTest
class FailureReportTests {

    private static final Path REPORT = Path.of("target/dli/FailureReportTests.Failing.expectsTheWrongState.html");

    private static Throwable failure;

    @BeforeAll
    static void runATestThatFails(DliEmulator emulator) throws IOException {
        Files.deleteIfExists(REPORT);
        failure = FailingTests.failureOf(Failing.class);
    }

    @Test
    void aTestThatFailsLeavesAReport() {
        assertThat(failure).hasMessageStartingWith("queue/etl is in state ASSIGNING");
        assertThat(REPORT).content().contains("CreateQueue").contains("</html>");
    }

    /** Without an emulator and without network. */
    @Test
    @EnabledIf(value = "example.Chromium#isInstalled", disabledReason = "there is no Chromium")
    void reportOpensInABrowser() throws Exception {
        assertThat(Chromium.open(REPORT))
                .contains("data-view=\"report\"")
                .contains("Next state changes")
                .contains("queue etl")
                .contains("java -jar dli-emulator.jar open 'FailureReportTests.Failing.expectsTheWrongState.html'");
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
