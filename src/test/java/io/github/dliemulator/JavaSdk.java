package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.HttpListener;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.AssociateQueueToEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.CreateConnectivityTaskRequest;
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
import com.huaweicloud.sdk.dli.v1.model.ListQueuePlansRequest;
import com.huaweicloud.sdk.dli.v1.model.ListQueuePropertiesRequest;
import com.huaweicloud.sdk.dli.v1.model.ListQueuesRequest;
import com.huaweicloud.sdk.dli.v1.model.Queue;
import com.huaweicloud.sdk.dli.v1.model.QueuePlan;
import com.huaweicloud.sdk.dli.v1.model.QueuePlanRequestBody;
import com.huaweicloud.sdk.dli.v1.model.QueueProperty;
import com.huaweicloud.sdk.dli.v1.model.ShowConnectivityTaskRequest;
import com.huaweicloud.sdk.dli.v1.model.ShowEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.ShowEnhancedConnectionResponse;
import com.huaweicloud.sdk.dli.v1.model.ShowQueueRequest;
import com.huaweicloud.sdk.dli.v1.model.ShowQueueResponse;
import com.huaweicloud.sdk.dli.v1.model.UpdateEnhancedConnectionRequest;
import java.util.List;

/** The calls of the vendor's own SDK, unmodified, as short as a test wants them. */
record JavaSdk(DliClient dli) {

    static final String ACCESS_KEY = "AKIDEXAMPLE0000000001";
    static final String SECRET_KEY = "any secret will do";

    static JavaSdk of(String project, String endpoint) {
        return of(project, endpoint, HttpListener.forRequestListener(request -> {}));
    }

    /** @param listener is called for every request */
    static JavaSdk of(String project, String endpoint, HttpListener listener) {
        return new JavaSdk(DliClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withAk(ACCESS_KEY)
                        .withSk(SECRET_KEY)
                        .withProjectId(project))
                .withEndpoints(List.of(endpoint))
                .withHttpConfig(HttpConfig.getDefaultHttpConfig().addHttpListener(listener))
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
        CreateEnhancedConnectionRequestBody requestBody = new CreateEnhancedConnectionRequestBody()
                .withName(name)
                .withDestVpcId("vpc-1")
                .withDestNetworkId("net-1")
                .withQueues(queues)
                .withHosts(List.of(hosts));
        return dli.createEnhancedConnection(new CreateEnhancedConnectionRequest().withBody(requestBody))
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

    static QueuePlanRequestBody plan(String name, int hour) {
        return new QueuePlanRequestBody()
                .withPlanName(name)
                .withTargetCu(96)
                .withStartHour(hour)
                .withStartMinute(0)
                .withRepeatDay(List.of(QueuePlanRequestBody.RepeatDayEnum.FRIDAY));
    }

    @SuppressWarnings("deprecation")
    List<QueuePlan> plans(String queue) {
        return dli.listQueuePlans(new ListQueuePlansRequest().withQueueName(queue))
                .getPlans();
    }

    List<QueueProperty> properties(String queue) {
        return dli.listQueueProperties(new ListQueuePropertiesRequest().withQueueName(queue))
                .getProperties();
    }

    String connectivity(String queue, String address) {
        Long task = dli.createConnectivityTask(new CreateConnectivityTaskRequest()
                        .withQueueName(queue)
                        .withBody(body -> body.withAddress(address)))
                .getTaskId();
        return dli.showConnectivityTask(
                        new ShowConnectivityTaskRequest().withQueueName(queue).withTaskId(task.toString()))
                .getConnectivity();
    }
}
