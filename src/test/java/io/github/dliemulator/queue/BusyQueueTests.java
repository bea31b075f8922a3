package io.github.dliemulator.queue;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.queue.spi.RunningJobs;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Case 15 of the contract, with somebody who says that a job is running. */
class BusyQueueTests extends EmulatorTest {

    @TestConfiguration
    static class RunningJobConfiguration {

        @Bean
        RunningJobs jobs() {
            return (world, queueName) -> queueName.equals("busy");
        }
    }

    @Test
    void queueWithARunningJobCannotBeDeleted() {
        createQueue("busy");
        createQueue("idle");
        error(delete(queues() + "/busy"), 400, "DLI.0999");
        ok(get(queues() + "/busy"));
        ok(delete(queues() + "/idle"));
    }
}
