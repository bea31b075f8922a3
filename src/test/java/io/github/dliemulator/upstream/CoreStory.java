package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.AssociateQueueToEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.CreateEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.CreateQueueRequest;
import com.huaweicloud.sdk.dli.v1.model.DeleteEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.DeleteQueueRequest;
import com.huaweicloud.sdk.dli.v1.model.ShowEnhancedConnectionRequest;
import java.util.List;

/** The story that the README tells, played with the vendor's SDK. */
record CoreStory(DliClient dli, String queue) {

    static CoreStory of(String project, int port) {
        return new CoreStory(
                DliClient.newBuilder()
                        .withCredential(new BasicCredentials()
                                .withAk("any")
                                .withSk("thing")
                                .withProjectId(project))
                        .withEndpoints(List.of("http://localhost:" + port))
                        .withHttpConfig(HttpConfig.getDefaultHttpConfig())
                        .build(),
                "etl_night");
    }

    /** @return the connection's id, whose peer is CREATING */
    String begin() {
        dli.createQueue(new CreateQueueRequest()
                .withBody(body -> body.withQueueName(queue).withResourceMode(1).withCuCount(16)));
        String connection = dli.createEnhancedConnection(new CreateEnhancedConnectionRequest()
                        .withBody(body ->
                                body.withName("crm_pg").withDestVpcId("vpc-1").withDestNetworkId("net-1")))
                .getConnectionId();
        assertThat(dli.showEnhancedConnection(show(connection)).getAvailableQueueInfo())
                .isEmpty();
        dli.associateQueueToEnhancedConnection(new AssociateQueueToEnhancedConnectionRequest()
                .withConnectionId(connection)
                .withBody(body -> body.withQueues(List.of(queue))));
        return connection;
    }

    String peer(String connection) {
        return dli.showEnhancedConnection(show(connection))
                .getAvailableQueueInfo()
                .get(0)
                .getStatus();
    }

    void end(String connection) {
        dli.deleteEnhancedConnection(new DeleteEnhancedConnectionRequest().withConnectionId(connection));
        assertThat(dli.showEnhancedConnection(show(connection)).getStatus()).isEqualTo("DELETED");
        dli.deleteQueue(new DeleteQueueRequest().withQueueName(queue));
    }

    private static ShowEnhancedConnectionRequest show(String connection) {
        return new ShowEnhancedConnectionRequest().withConnectionId(connection);
    }
}
