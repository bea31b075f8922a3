package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import example.client.ApiClient;
import example.client.ApiException;
import example.client.api.EnhancedDatasourceConnectionsApi;
import example.client.api.QueuesApi;
import example.client.model.BindRequest;
import example.client.model.ConnectionDetail;
import example.client.model.CreateConnection;
import example.client.model.CreateQueue;
import example.client.model.Host;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the walkthrough with a client that was generated from {@code openapi/dli.yaml}. */
class GeneratedClientTests extends EmulatorTest {

    private QueuesApi queues;
    private EnhancedDatasourceConnectionsApi connections;

    @BeforeEach
    void generatedClient() {
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://localhost:" + port);
        queues = new QueuesApi(client);
        connections = new EnhancedDatasourceConnectionsApi(client);
    }

    @Test
    void generatedClientRunsTheWalkthrough() throws ApiException {
        queues.createQueue(
                project,
                new CreateQueue().queueName("etl_night").resourceMode(1).cuCount(16));
        String connection = connections
                .createEnhancedConnection(
                        project,
                        new CreateConnection()
                                .name("crm_pg")
                                .destVpcId("vpc-1")
                                .destNetworkId("net-1")
                                .hosts(List.of(new Host().name("pg-a.crm").ip("192.168.40.7"))))
                .getConnectionId();
        connections.associateQueueToEnhancedConnection(
                connection, project, new BindRequest().queues(List.of("etl_night")));
        assertThat(statusOfThePeer(connection)).isEqualTo("CREATING");
        advance("1m");
        assertThat(statusOfThePeer(connection)).isEqualTo("ACTIVE");
        assertThat(connections.deleteEnhancedConnection(connection, project).getMessage())
                .isEqualTo("Deleted");
        assertThat(connections.showEnhancedConnection(connection, project).getStatus())
                .isEqualTo(ConnectionDetail.StatusEnum.DELETED);
        assertThat(queues.deleteQueue("etl_night", project).getIsSuccess()).isTrue();
    }

    @Test
    void generatedClientTellsARefusal() {
        assertThatThrownBy(() -> queues.showQueue("nope", project))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(400);
                    assertThat(refused.getResponseBody()).contains("DLI.0002");
                });
    }

    private String statusOfThePeer(String connection) throws ApiException {
        return connections
                .showEnhancedConnection(connection, project)
                .getAvailableQueueInfo()
                .get(0)
                .getStatus()
                .getValue();
    }
}
