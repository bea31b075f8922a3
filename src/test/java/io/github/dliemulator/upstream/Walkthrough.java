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
import com.huaweicloud.sdk.dli.v1.model.ListQueuesRequest;
import com.huaweicloud.sdk.dli.v1.model.Queue;
import com.huaweicloud.sdk.dli.v1.model.ShowEnhancedConnectionRequest;
import java.util.List;

/** The walkthrough of the README, played with the vendor's SDK. */
record Walkthrough(DliClient dli, String queue) {

    static Walkthrough of(String project, int port) {
        return of(port, new BasicCredentials().withAk("any").withSk("thing").withProjectId(project));
    }

    static Walkthrough withToken(String token, String project, int port) {
        return of(port, new Token.BasicCredentials(token).withProjectId(project));
    }

    private static Walkthrough of(int port, BasicCredentials credentials) {
        return new Walkthrough(
                DliClient.newBuilder()
                        .withCredential(credentials)
                        .withEndpoints(List.of("http://localhost:" + port))
                        .withHttpConfig(HttpConfig.getDefaultHttpConfig())
                        .build(),
                "etl_night");
    }

    /** Credentials of the SDK with a token. The SDK looks the class up by its name. */
    private static final class Token {

        private static final class BasicCredentials extends com.huaweicloud.sdk.core.auth.BasicCredentials {

            private BasicCredentials(String token) {
                authToken = token;
            }
        }
    }

    /** @return the ID of a connection whose peer is CREATING */
    String start() {
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

    String peerStatus(String connection) {
        return dli.showEnhancedConnection(show(connection))
                .getAvailableQueueInfo()
                .get(0)
                .getStatus();
    }

    List<String> queues() {
        return dli.listQueues(new ListQueuesRequest()).getQueues().stream()
                .map(Queue::getQueueName)
                .toList();
    }

    void cleanUp(String connection) {
        dli.deleteEnhancedConnection(new DeleteEnhancedConnectionRequest().withConnectionId(connection));
        assertThat(dli.showEnhancedConnection(show(connection)).getStatus()).isEqualTo("DELETED");
        dli.deleteQueue(new DeleteQueueRequest().withQueueName(queue));
    }

    private static ShowEnhancedConnectionRequest show(String connection) {
        return new ShowEnhancedConnectionRequest().withConnectionId(connection);
    }
}
