package io.github.dliemulator.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.queue.spi.QueueBindingCheck;
import io.github.dliemulator.queue.spi.RunningJobs;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Case 27 of the contract, with somebody who says what is bound and where a job is running. */
class QueueCidrTests extends QueueTest {

    @TestConfiguration
    static class BusyQueueConfiguration {

        @Bean
        QueueBindingCheck bindings() {
            return (world, queueName) -> queueName.equals("bound");
        }

        @Bean
        RunningJobs jobs() {
            return (world, queueName) -> queueName.equals("busy");
        }
    }

    @Test
    void queueRestartsAfterACidrUpdate() {
        createAvailableQueue("q", 16);
        ok(updateCidr("Q", "172.16.8.0/21")).json("{\"is_success\":true,\"message\":\"\"}");
        assertThat(items("").get(1))
                .containsEntry("cidr_in_vpc", "172.16.8.0/21")
                .containsEntry("cidr_in_subnet", "172.16.8.0/21")
                .containsEntry("cidr_in_mgntsubnet", "10.23.128.0/24")
                .containsEntry("is_restarting", false);
        assertThat(error(updateCidr("q", "10.0.0.0/8"), 400, "DLI.0012"))
                .isEqualTo("Status of queue q is assigning, which is not available");
        advance("6s");
        ok(updateCidr("q", "10.0.0.0/8"));
        assertThat(items("").get(1)).containsEntry("cidr_in_vpc", "10.0.0.0/8");
    }

    @ParameterizedTest
    @CsvSource({
        "16, 10.0.0.0/8",
        "16, 10.1.2.0/24",
        "16, 172.31.0.0/16",
        "16, 172.16.0.0/12",
        "16, 192.168.0.0/16",
        "64, 192.168.4.0/22",
        "256, 192.168.8.0/21"
    })
    void cidrMustBePrivateAndLargeEnough(int cus, String cidr) {
        createAvailableQueue("q", cus);
        ok(updateCidr("q", cidr));
        assertThat(items("").get(1)).containsEntry("cidr_in_vpc", cidr);
    }

    @ParameterizedTest
    @CsvSource({
        "16, 10.1.2.0/25",
        "64, 192.168.4.0/23",
        "256, 192.168.8.0/22",
        "16, 10.0.0.0/7",
        "16, 172.16.0.0/11",
        "16, 192.168.0.0/15",
        "16, 172.32.0.0/16",
        "16, 8.8.8.0/24",
        "16, 10.0.0.1",
        "16, fd00::/64",
        "16, 10.0.0.0/33",
        "16, 10.0.0.0/0000000000000000000000008",
        "16, 10.0.0/8",
        "16, ''",
        "16, here"
    })
    void invalidCidrIsRejected(int cus, String cidr) {
        createAvailableQueue("q", cus);
        assertThat(error(updateCidr("q", cidr), 400, "DLI.0001")).startsWith("cidr_in_vpc");
        assertThat(items("").get(1)).containsEntry("cidr_in_vpc", "10.0.0.0/8");
    }

    @Test
    void intermediateSizesUseTheNextSmallerRow() {
        createAvailableQueue("q", 64);
        ok(postAction("q", Map.of("action", "scale_out", "cu_count", 48)));
        advance("5s");
        error(updateCidr("q", "10.0.0.0/23"), 400, "DLI.0001");
        ok(updateCidr("q", "10.0.0.0/22"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'cidr_in_vpc':null}", "{'cidr_in_vpc':8}", "{'cidr_in_vpc':['10.0.0.0/8']}", ""})
    void missingCidrIsRejected(String body) {
        createAvailableQueue("q", 16);
        assertThat(error(put(queues() + "/q", body.replace('\'', '"')), 400, "DLI.0001"))
                .doesNotContain("dliemulator", "java");
    }

    @Test
    void boundQueueKeepsItsCidr() {
        createAvailableQueue("bound", 16);
        error(updateCidr("bound", "10.1.0.0/16"), 400, "DLI.0009");
        ok(postAction("bound", Map.of("action", "restart")));
    }

    @Test
    void queueWithARunningJobRestartsOnlyByForce() {
        createAvailableQueue("busy", 16);
        error(updateCidr("busy", "10.1.0.0/16"), 400, "DLI.0999");
        error(postAction("busy", Map.of("action", "restart")), 400, "DLI.0999");
        ok(postAction("busy", Map.of("action", "restart", "force", true)));
    }

    @Test
    void cidrOfPresetAndUnknownQueuesCannotBeUpdated() {
        error(updateCidr("default", "10.1.0.0/16"), 400, "DLI.0007");
        error(updateCidr("nope", "10.1.0.0/16"), 400, "DLI.0002");
    }

    private ResponseSpec updateCidr(String name, String cidr) {
        return put(queues() + "/" + name, Map.of("cidr_in_vpc", cidr));
    }
}
