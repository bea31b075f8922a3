package example;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.CreateEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.CreateQueueRequest;
import com.huaweicloud.sdk.dli.v1.model.ListQueuesRequest;
import com.huaweicloud.sdk.dli.v1.model.ShowEnhancedConnectionRequest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uses one container for all tests, and one project for each. */
@WithImage
class ContainerTests {

    // example
    private static final DliEmulatorContainer EMULATOR = new DliEmulatorContainer("dli-emulator");

    private String project;
    private DliClient dli;

    @BeforeAll
    static void start() {
        EMULATOR.start();
    }

    @AfterAll
    static void stop() {
        EMULATOR.stop();
    }

    @BeforeEach
    void createProject() throws Exception {
        project = EMULATOR.newProject();
        dli = DliClient.newBuilder()
                .withCredential(
                        new BasicCredentials().withAk("any").withSk("thing").withProjectId(project))
                .withEndpoints(List.of(EMULATOR.endpoint()))
                .build();
    }

    @Test
    void peerBecomesActive() throws Exception {
        dli.createQueue(new CreateQueueRequest()
                .withBody(queue -> queue.withQueueName("etl").withCuCount(16).withResourceMode(1)));
        String connection = dli.createEnhancedConnection(new CreateEnhancedConnectionRequest()
                        .withBody(body -> body.withName("crm")
                                .withDestVpcId("vpc")
                                .withDestNetworkId("net")
                                .withQueues(List.of("etl"))))
                .getConnectionId();
        assertThat(peerStatus(connection)).isEqualTo("CREATING");

        EMULATOR.advance(project, "10m");
        assertThat(peerStatus(connection)).isEqualTo("ACTIVE");
    }

    private String peerStatus(String connection) {
        return dli.showEnhancedConnection(new ShowEnhancedConnectionRequest().withConnectionId(connection))
                .getAvailableQueueInfo()
                .get(0)
                .getStatus();
    }
    // /example

    @Test
    void newProjectIsEmpty() {
        assertThat(dli.listQueues(new ListQueuesRequest()).getQueues())
                .extracting("queueName")
                .containsExactly("default");
    }
}
