package example;

import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.CreateEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.CreateQueueRequest;
import com.huaweicloud.sdk.dli.v1.model.DeleteEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.DeleteQueueRequest;
import com.huaweicloud.sdk.dli.v1.model.ShowEnhancedConnectionRequest;
import java.time.Duration;
import java.util.List;

/** Code to test: creates a queue, binds it to a connection, waits for the peering, and deletes both. */
public class Provisioner {

    /** Waits between two polls; a test advances the clock of its project instead. */
    public interface Sleeper {
        void sleep(Duration duration);
    }

    private static final String ALREADY_EXISTS = "DLI.0006";
    private static final int MAX_POLLS = 100;

    private final DliClient dli;
    private final Sleeper sleeper;

    public Provisioner(DliClient dli, Sleeper sleeper) {
        this.dli = dli;
        this.sleeper = sleeper;
    }

    /** Creates a queue. A queue that exists already is accepted, since a call that timed out may have been applied. */
    public void createQueue(String name) {
        CreateQueueRequest request = new CreateQueueRequest()
                .withBody(queue -> queue.withQueueName(name).withCuCount(16).withResourceMode(1));
        try {
            dli.createQueue(request);
        } catch (ServiceResponseException e) {
            if (e.getHttpStatusCode() == 504) {
                createQueue(name);
            } else if (!ALREADY_EXISTS.equals(e.getErrorCode())) {
                throw e;
            }
        }
    }

    /** Creates a connection and returns its ID. */
    public String connect(String name, String queue) {
        return dli.createEnhancedConnection(new CreateEnhancedConnectionRequest()
                        .withBody(connection -> connection
                                .withName(name)
                                .withDestVpcId("vpc")
                                .withDestNetworkId("net")
                                .withQueues(List.of(queue))))
                .getConnectionId();
    }

    /** Polls every ten seconds until the peering is ACTIVE. Throws an exception with the message of a peering that failed. */
    public void awaitPeering(String connection) {
        for (int poll = 0; poll < MAX_POLLS; poll++) {
            var peer = dli.showEnhancedConnection(new ShowEnhancedConnectionRequest().withConnectionId(connection))
                    .getAvailableQueueInfo()
                    .get(0);
            switch (peer.getStatus()) {
                case "ACTIVE" -> {
                    return;
                }
                case "FAILED" -> throw new IllegalStateException("The peering failed: " + peer.getErrMsg());
                default -> sleeper.sleep(Duration.ofSeconds(10));
            }
        }
        throw new IllegalStateException("The peering is not ACTIVE after %d polls".formatted(MAX_POLLS));
    }

    public void deleteConnection(String connection) {
        dli.deleteEnhancedConnection(new DeleteEnhancedConnectionRequest().withConnectionId(connection));
    }

    public void deleteQueue(String name) {
        dli.deleteQueue(new DeleteQueueRequest().withQueueName(name));
    }
}
