package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.AssociateQueueToEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.CreateEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.CreateEnhancedConnectionRequestBody;
import com.huaweicloud.sdk.dli.v1.model.CreateQueueRequest;
import com.huaweicloud.sdk.dli.v1.model.CreateQueueResponse;
import com.huaweicloud.sdk.dli.v1.model.DeleteEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.DeleteQueueRequest;
import com.huaweicloud.sdk.dli.v1.model.DisassociateQueueFromEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.EnhancedConnection;
import com.huaweicloud.sdk.dli.v1.model.EnhancedConnectionHost;
import com.huaweicloud.sdk.dli.v1.model.EnhancedConnectionResource;
import com.huaweicloud.sdk.dli.v1.model.ListEnhancedConnectionsRequest;
import com.huaweicloud.sdk.dli.v1.model.ListQueuesRequest;
import com.huaweicloud.sdk.dli.v1.model.Queue;
import com.huaweicloud.sdk.dli.v1.model.ShowEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.ShowEnhancedConnectionResponse;
import com.huaweicloud.sdk.dli.v1.model.ShowQueueRequest;
import com.huaweicloud.sdk.dli.v1.model.ShowQueueResponse;
import com.huaweicloud.sdk.dli.v1.model.UpdateEnhancedConnectionRequest;
import java.util.List;

/** The calls of the vendor's own SDK, unmodified, as short as a test wants them. */
record JavaSdk(DliClient dli) {

    static JavaSdk of(String project, String endpoint) {
        return new JavaSdk(DliClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withAk("AKIDEXAMPLE0000000001")
                        .withSk("any secret will do")
                        .withProjectId(project))
                .withEndpoints(List.of(endpoint))
                .build());
    }

    List<Queue> queues() {
        return dli.listQueues(new ListQueuesRequest()).getQueues();
    }

    ShowQueueResponse showQueue(String name) {
        return dli.showQueue(new ShowQueueRequest().withQueueName(name));
    }

    List<EnhancedConnection> connections() {
        return dli.listEnhancedConnections(new ListEnhancedConnectionsRequest()).getConnections();
    }

    CreateQueueResponse createQueue(String name) {
        return dli.createQueue(new CreateQueueRequest()
                .withBody(queue -> queue.withQueueName(name)
                        .withCuCount(16)
                        .withResourceMode(1)
                        .withDescription("nightly loads")));
    }

    boolean deleteQueue(String name) {
        return dli.deleteQueue(new DeleteQueueRequest().withQueueName(name)).getIsSuccess();
    }

    String createConnection(String name, List<String> queues, EnhancedConnectionHost... hosts) {
        CreateEnhancedConnectionRequestBody wish = new CreateEnhancedConnectionRequestBody()
                .withName(name)
                .withDestVpcId("vpc-1")
                .withDestNetworkId("net-1")
                .withQueues(queues)
                .withHosts(List.of(hosts));
        return dli.createEnhancedConnection(new CreateEnhancedConnectionRequest().withBody(wish))
                .getConnectionId();
    }

    ShowEnhancedConnectionResponse show(String id) {
        return dli.showEnhancedConnection(new ShowEnhancedConnectionRequest().withConnectionId(id));
    }

    List<EnhancedConnectionResource> peers(String id) {
        return show(id).getAvailableQueueInfo();
    }

    EnhancedConnectionResource onlyPeer(String id) {
        assertThat(peers(id)).hasSize(1);
        return peers(id).get(0);
    }

    void bind(String id, String queue) {
        dli.associateQueueToEnhancedConnection(new AssociateQueueToEnhancedConnectionRequest()
                .withConnectionId(id)
                .withBody(names -> names.withQueues(List.of(queue))));
    }

    void unbind(String id, String queue) {
        dli.disassociateQueueFromEnhancedConnection(new DisassociateQueueFromEnhancedConnectionRequest()
                .withConnectionId(id)
                .withBody(names -> names.withQueues(List.of(queue))));
    }

    void replaceHosts(String id, EnhancedConnectionHost... hosts) {
        dli.updateEnhancedConnection(new UpdateEnhancedConnectionRequest()
                .withConnectionId(id)
                .withBody(body -> body.withHosts(List.of(hosts))));
    }

    boolean deleteConnection(String id) {
        return dli.deleteEnhancedConnection(new DeleteEnhancedConnectionRequest().withConnectionId(id))
                .getIsSuccess();
    }

    static EnhancedConnectionHost host(String name, String ip) {
        return new EnhancedConnectionHost().withName(name).withIp(ip);
    }
}
