package example;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.CreateQueueRequest;
import com.huaweicloud.sdk.dli.v1.model.DeleteQueueRequest;
import io.github.dliemulator.testcontainers.junit.DliEmulatorTest;
import io.github.dliemulator.testcontainers.project.DliProject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@DliEmulatorTest
class FirstTests {

    @Test
    void queueBecomesAvailable(DliProject project) {
        DliClient dli = DliClient.newBuilder()
                .withCredential(
                        new BasicCredentials().withAk("any").withSk("thing").withProjectId(project.id()))
                .withEndpoints(List.of(project.endpoint()))
                .build();
        dli.createQueue(new CreateQueueRequest()
                .withBody(queue -> queue.withQueueName("etl").withCuCount(16).withResourceMode(1)));
        project.resource("queue/etl").isIn("ASSIGNING");

        project.clock().advance(Duration.ofMinutes(10)); // instead of waiting
        project.resource("queue/etl").isIn("AVAILABLE");

        dli.deleteQueue(new DeleteQueueRequest().withQueueName("etl"));
    }
}
