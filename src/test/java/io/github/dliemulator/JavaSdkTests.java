package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.dli.v1.model.CreateQueueResponse;
import com.huaweicloud.sdk.dli.v1.model.EnhancedConnection;
import com.huaweicloud.sdk.dli.v1.model.EnhancedConnectionResource;
import com.huaweicloud.sdk.dli.v1.model.Queue;
import com.huaweicloud.sdk.dli.v1.model.ShowQueueResponse;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vendor's own SDK, unmodified, understands every answer and every refusal. */
class JavaSdkTests extends EmulatorTest {

    private JavaSdk sdk;

    @BeforeEach
    void setUpSdk() {
        sdk = JavaSdk.of(project, "http://localhost:" + port);
    }

    @Test
    void createsAQueueUnderALowerCaseName() {
        CreateQueueResponse created = sdk.createQueue("Etl_Night");

        assertThat(created.getHttpStatusCode()).isEqualTo(200);
        assertThat(created.getIsSuccess()).isTrue();
        assertThat(created.getQueueName()).isEqualTo("etl_night");
    }

    @Test
    void listsTheNewQueueAndThePresetOne() {
        sdk.createQueue("Etl_Night");

        List<Queue> listed = sdk.queues();

        assertThat(listed).extracting(Queue::getQueueName).containsExactly("default", "etl_night");
        Queue queue = listed.get(1);
        assertThat(queue.getCuCount()).isEqualTo(16);
        assertThat(queue.getResourceMode()).isEqualTo(1);
        assertThat(queue.getChargingMode()).isEqualTo(1);
        assertThat(queue.getDescription()).isEqualTo("nightly loads");
        assertThat(queue.getCreateTime()).isEqualTo(T0_MILLIS);
        assertThat(queue.getResourceType()).isEqualTo("container");
        assertThat(queue.getIsRestarting()).isFalse();
    }

    @Test
    void showsAQueueIgnoringTheCaseOfItsName() {
        sdk.createQueue("Etl_Night");

        ShowQueueResponse queue = sdk.showQueue("ETL_NIGHT");

        assertThat(queue.getQueueName()).isEqualTo("etl_night");
        assertThat(queue.getQueueType()).isEqualTo("sql");
        assertThat(queue.getCuCount()).isEqualTo(16);
        assertThat(queue.getResourceMode()).isEqualTo(1);
        assertThat(queue.getCreateTime()).isEqualTo(T0_MILLIS);
        assertThat(queue.getResourceId()).isNotEmpty();
    }

    @Test
    void deletesAQueueOnce() {
        sdk.createQueue("lake");

        assertThat(sdk.deleteQueue("lake")).isTrue();

        assertThat(sdk.queues()).extracting(Queue::getQueueName).containsExactly("default");
        assertError(() -> sdk.deleteQueue("lake"), "DLI.0002", "There is no queue named lake");
    }

    @Test
    void peerBecomesActiveOnceItsQueueIsAvailable() {
        sdk.createQueue("lake");
        String id = sdk.createConnection("crm", List.of("lake"));

        assertThat(sdk.show(id).getStatus()).isEqualTo("ACTIVE");
        EnhancedConnectionResource peer = sdk.onlyPeer(id);
        assertThat(peer.getName()).isEqualTo("lake");
        assertThat(peer.getStatus()).isEqualTo("CREATING");
        assertThat(peer.getErrMsg()).isEmpty();
        assertThat(peer.getUpdateTime()).isEqualTo(T0_MILLIS);

        advance("1m");

        assertThat(sdk.onlyPeer(id).getStatus()).isEqualTo("ACTIVE");
        assertThat(sdk.onlyPeer(id).getPeerId()).isEqualTo(peer.getPeerId());
        assertThat(sdk.onlyPeer(id).getUpdateTime()).isBetween(T0_MILLIS + 1, T0_MILLIS + 60_000);
    }

    @Test
    void listsConnectionsWithAllTheirFields() {
        String id = sdk.createConnection(
                "crm", List.of(), JavaSdk.host("pg-b", "192.168.0.9"), JavaSdk.host("pg-a", "192.168.0.7"));

        List<EnhancedConnection> listed = sdk.connections();

        assertThat(listed).extracting(EnhancedConnection::getId).containsExactly(id);
        EnhancedConnection connection = listed.get(0);
        assertThat(connection.getName()).isEqualTo("crm");
        assertThat(connection.getStatus()).isEqualTo("ACTIVE");
        assertThat(connection.getDestVpcId()).isEqualTo("vpc-1");
        assertThat(connection.getDestNetworkId()).isEqualTo("net-1");
        assertThat(connection.getCreateTime()).isEqualTo(T0_MILLIS);
        assertThat(connection.getIsPrivis()).isTrue();
        assertThat(connection.getAvailableQueueInfo()).isEmpty();
        assertThat(connection.getElasticResourcePools()).isEmpty();
        assertThat(connection.getHosts())
                .containsExactly(JavaSdk.host("pg-b", "192.168.0.9"), JavaSdk.host("pg-a", "192.168.0.7"));
    }

    @Test
    void bindsAndUnbindsQueues() {
        sdk.createQueue("lake");
        sdk.createQueue("shore");
        String id = sdk.createConnection("crm", List.of("lake"));

        sdk.bind(id, "Shore");
        assertThat(sdk.peers(id))
                .extracting(EnhancedConnectionResource::getName)
                .containsExactly("lake", "shore");

        sdk.unbind(id, "lake");
        assertThat(sdk.peers(id))
                .extracting(EnhancedConnectionResource::getName)
                .containsExactly("shore");
    }

    @Test
    void replacesHostsInTheGivenOrder() {
        String id = sdk.createConnection("crm", List.of(), JavaSdk.host("old", "10.0.0.1"));

        sdk.replaceHosts(id, JavaSdk.host("z", "10.0.0.3"), JavaSdk.host("a", "10.0.0.2"));
        assertThat(sdk.show(id).getHosts())
                .containsExactly(JavaSdk.host("z", "10.0.0.3"), JavaSdk.host("a", "10.0.0.2"));

        sdk.replaceHosts(id);
        assertThat(sdk.show(id).getHosts()).isEmpty();
    }

    @Test
    void readsADeletedConnectionAsDeleted() {
        String id = sdk.createConnection("crm", List.of());

        assertThat(sdk.deleteConnection(id)).isTrue();

        assertThat(sdk.show(id).getStatus()).isEqualTo("DELETED");
        assertThat(sdk.connections()).isEmpty();
        assertError(() -> sdk.deleteConnection(id), "DLI.0001", "Connection " + id + " does not exist.");
    }

    @Test
    void reportsATakenName() {
        sdk.createQueue("lake");

        assertError(() -> sdk.createQueue("LAKE"), "DLI.0006", "The queue lake already exists");
    }

    @Test
    void reportsAnUnknownQueue() {
        String id = sdk.createConnection("crm", List.of());

        assertError(() -> sdk.showQueue("sea"), "DLI.0002", "There is no queue named sea");
        assertError(() -> sdk.bind(id, "sea"), "DLI.0002", "There is no queue named sea");
    }

    @Test
    void reportsAnUnknownConnection() {
        assertError(() -> sdk.show("nowhere"), "DLI.0001", "Connection nowhere does not exist.");
        assertError(() -> sdk.replaceHosts("nowhere"), "DLI.0001", "Connection nowhere does not exist.");
    }

    @Test
    void reportsAnInvalidName() {
        assertError(
                () -> sdk.createQueue("_lake"),
                "DLI.0001",
                "queue_name must be 1 to 128 letters, digits and underscores, not digits alone, and not begin with an underscore");
        assertError(
                () -> sdk.createConnection("a-b", List.of()),
                "DLI.0001",
                "name must be 1 to 64 letters, digits and underscores");
    }

    @Test
    void reportsThatThePresetQueueCannotBeBound() {
        String id = sdk.createConnection("crm", List.of());

        assertError(
                () -> sdk.bind(id, "default"),
                "DLI.0007",
                "The queue default is not dedicated and cannot be bound to an enhanced datasource connection");
    }

    private static void assertError(ThrowingCallable call, String code, String message) {
        ServiceResponseException exception = catchThrowableOfType(ServiceResponseException.class, call);
        assertThat(exception.getErrorCode()).isEqualTo(code);
        assertThat(exception.getErrorMsg()).isEqualTo(message);
        assertThat(exception.getHttpStatusCode()).isEqualTo(400);
        assertThat(exception.getRequestId()).isNotEmpty();
    }
}
