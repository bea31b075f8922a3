package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.ShowEnhancedConnectionRequest;
import io.github.dliemulator.testcontainers.junit.DliEmulatorTest;
import io.github.dliemulator.testcontainers.project.DliProject;
import io.github.dliemulator.testcontainers.project.Fault;
import io.github.dliemulator.testcontainers.project.Script;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@DliEmulatorTest
class ProvisionerTests {

    /** The walkthrough with the vendor SDK: the test advances the clock instead of waiting. */
    @Test
    void peeringBecomesActive(DliProject project) {
        Provisioner provisioner = Clients.provisioner(project);
        provisioner.createQueue("etl");
        String connection = provisioner.connect("crm", "etl");
        assertThat(peerStatus(project, connection)).isEqualTo("CREATING");

        project.clock().advance(Duration.ofMinutes(10));
        assertThat(peerStatus(project, connection)).isEqualTo("ACTIVE");

        provisioner.deleteConnection(connection);
        provisioner.deleteQueue("etl");
        project.resource("queue/etl").wasDeleted();
    }

    /** A peering that fails after 30 seconds. */
    @Test
    void reportsAPeeringThatFailed(DliProject project) {
        project.scripts(
                Script.peer().bindingOf("etl").stays(Duration.ofSeconds(30)).then("FAILED", "The route table is full"));
        Provisioner provisioner = Clients.provisioner(project);
        provisioner.createQueue("etl");
        String connection = provisioner.connect("crm", "etl");

        assertThatThrownBy(() -> provisioner.awaitPeering(connection))
                .hasMessage("The peering failed: The route table is full");
        project.calls().of("ShowEnhancedConnection").stoppedAfter("FAILED");

        provisioner.deleteConnection(connection);
        provisioner.deleteQueue("etl");
    }

    /** A call that is applied although its response is an error. */
    @Test
    void repeatsACallThatTimedOut(DliProject project) {
        project.faults(Fault.appliedThenTimeout("CreateQueue").first(1));
        Provisioner provisioner = Clients.provisioner(project);

        provisioner.createQueue("etl");

        project.resource("queue/etl").exists();
        project.calls().of("CreateQueue").hasSize(2).readEveryField();
        project.clock().advance(Duration.ofMinutes(10));
        provisioner.deleteQueue("etl");
    }

    /** Assertions on how the client polls, in virtual time. */
    @Test
    @DliEmulatorTest(timing = "documented")
    void pollsAtMostEveryFiveSeconds(DliProject project) {
        Provisioner provisioner = Clients.provisioner(project);
        provisioner.createQueue("etl");
        String connection = provisioner.connect("crm", "etl");

        provisioner.awaitPeering(connection);

        project.calls()
                .of("ShowEnhancedConnection")
                .areAtLeast(Duration.ofSeconds(5))
                .apart()
                .stoppedAfterAll("ACTIVE");
        provisioner.deleteConnection(connection);
        provisioner.deleteQueue("etl");
    }

    private static String peerStatus(DliProject project, String connection) {
        DliClient dli = Clients.sdk(project);
        return dli.showEnhancedConnection(new ShowEnhancedConnectionRequest().withConnectionId(connection))
                .getAvailableQueueInfo()
                .get(0)
                .getStatus();
    }
}
