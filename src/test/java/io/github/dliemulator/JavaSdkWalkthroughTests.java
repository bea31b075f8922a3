package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.AssociateQueueToEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.AssociateQueueToEnhancedConnectionRequestBody;
import com.huaweicloud.sdk.dli.v1.model.CreateEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.CreateEnhancedConnectionRequestBody;
import com.huaweicloud.sdk.dli.v1.model.CreateQueueRequest;
import com.huaweicloud.sdk.dli.v1.model.CreateQueueRequestBody;
import com.huaweicloud.sdk.dli.v1.model.ShowEnhancedConnectionRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walkthrough with the Huawei Cloud SDK, as the documentation shows it. */
class JavaSdkWalkthroughTests extends EmulatorTest {

    @Test
    void queueIsBoundAndItsPeerBecomesActive() {
        String emulator = "http://localhost:" + port;

        // example
        DliClient dli = DliClient.newBuilder()
                .withCredential(
                        new BasicCredentials().withAk("any").withSk("thing").withProjectId(project))
                .withEndpoints(List.of(emulator)) // http://localhost:3540
                .build();

        dli.createQueue(new CreateQueueRequest()
                .withBody(new CreateQueueRequestBody()
                        .withQueueName("etl_night")
                        .withResourceMode(1)
                        .withCuCount(16)));

        String connection = dli.createEnhancedConnection(new CreateEnhancedConnectionRequest()
                        .withBody(new CreateEnhancedConnectionRequestBody()
                                .withName("crm_pg")
                                .withDestVpcId("b1d6a2de-7d1f-4b0e-8a34-9a2f5c2f9e01")
                                .withDestNetworkId("c2e7b3ef-8e20-4c1f-9b45-0b306d3a0f12")))
                .getConnectionId();

        dli.associateQueueToEnhancedConnection(new AssociateQueueToEnhancedConnectionRequest()
                .withConnectionId(connection)
                .withBody(new AssociateQueueToEnhancedConnectionRequestBody().withQueues(List.of("etl_night"))));

        ShowEnhancedConnectionRequest show = new ShowEnhancedConnectionRequest().withConnectionId(connection);
        String status = dli.showEnhancedConnection(show)
                .getAvailableQueueInfo()
                .get(0)
                .getStatus(); // CREATING, and after POST …/clock/advance {"by":"1m"}: ACTIVE
        // /example

        assertThat(status).isEqualTo("CREATING");
        advance("1m");
        assertThat(dli.showEnhancedConnection(show)
                        .getAvailableQueueInfo()
                        .get(0)
                        .getStatus())
                .isEqualTo("ACTIVE");
    }
}
