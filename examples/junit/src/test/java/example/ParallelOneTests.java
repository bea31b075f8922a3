package example;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.dli.v1.model.ListQueuesRequest;
import io.github.dliemulator.testcontainers.junit.DliEmulatorTest;
import io.github.dliemulator.testcontainers.project.DliProject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs at the same time as {@link ParallelTwoTests}, with a queue of the same name in another project. */
@DliEmulatorTest
class ParallelOneTests {

    @Test
    void seesOnlyItsOwnQueue(DliProject project) throws Exception {
        Provisioner provisioner = Clients.provisioner(project);
        provisioner.createQueue("shared");
        Rendezvous.await(getClass(), 120, TimeUnit.SECONDS);
        assertThat(Clients.sdk(project).listQueues(new ListQueuesRequest()).getQueues())
                .extracting("queueName")
                .containsExactly("default", "shared");
        project.calls().of("CreateQueue").hasSize(1);
        project.clock().advanceUntil("queue/shared", "AVAILABLE");
        provisioner.deleteQueue("shared");
    }
}
