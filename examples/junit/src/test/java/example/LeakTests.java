package example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.testcontainers.DliEmulator;
import io.github.dliemulator.testcontainers.junit.DliEmulatorTest;
import io.github.dliemulator.testcontainers.project.DliProject;
import org.junit.jupiter.api.Test;

/** A test that leaves a queue and a connection fails, although its assertions hold. */
@DliEmulatorTest
class LeakTests {

    @Test
    void aTestThatForgetsToDeleteFails(DliEmulator emulator) {
        assertThat(FailingTests.failureOf(Forgetful.class))
                .hasMessageStartingWith("The test left 2 resources")
                .hasMessageContaining("Delete in this order:\n  1. connection/")
                .hasMessageContaining("(crm), created by call ")
                .hasMessageContaining("2. queue/etl, created by call ");
        assertThat(emulator.getEndpoint()).isNotEmpty();
    }

    @DliEmulatorTest
    static class Forgetful {

        @Test
        void createsAConnection(DliProject project) {
            Provisioner provisioner = Clients.provisioner(project);
            provisioner.createQueue("etl");
            provisioner.awaitPeering(provisioner.connect("crm", "etl"));
        }
    }
}
