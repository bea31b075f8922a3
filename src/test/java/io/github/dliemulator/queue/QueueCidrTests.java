package io.github.dliemulator.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.queue.spi.QueueBinding;
import io.github.dliemulator.queue.spi.QueueWork;
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
    static class Others {

        @Bean
        QueueBinding bindings() {
            return (world, queueName) -> queueName.equals("bound");
        }

        @Bean
        QueueWork jobs() {
            return (world, queueName) -> queueName.equals("busy");
        }
    }

    @Test
    void queueStartsAnewInItsNewNetwork() {
        givenReady("q", 16);
        ok(move("Q", "172.16.8.0/21")).json("{\"is_success\":true,\"message\":\"\"}");
        assertThat(items("").get(1))
                .containsEntry("cidr_in_vpc", "172.16.8.0/21")
                .containsEntry("cidr_in_subnet", "172.16.8.0/21")
                .containsEntry("cidr_in_mgntsubnet", "10.23.128.0/24")
                .containsEntry("is_restarting", false);
        assertThat(refusal(move("q", "10.0.0.0/8"), 400, "DLI.0012"))
                .isEqualTo("Status of queue q is assigning, which is not available");
        advance("6s");
        ok(move("q", "10.0.0.0/8"));
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
    void networkIsPrivateAndLargeEnough(int cus, String cidr) {
        givenReady("q", cus);
        ok(move("q", cidr));
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
    void otherNetworkIsRefused(int cus, String cidr) {
        givenReady("q", cus);
        assertThat(refusal(move("q", cidr), 400, "DLI.0001")).startsWith("cidr_in_vpc");
        assertThat(items("").get(1)).containsEntry("cidr_in_vpc", "10.0.0.0/8");
    }

    @Test
    void sizesBetweenThoseOfTheTableTakeTheNextSmallerOnes() {
        givenReady("q", 64);
        ok(act("q", Map.of("action", "scale_out", "cu_count", 48)));
        advance("5s");
        refusal(move("q", "10.0.0.0/23"), 400, "DLI.0001");
        ok(move("q", "10.0.0.0/22"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'cidr_in_vpc':null}", "{'cidr_in_vpc':8}", "{'cidr_in_vpc':['10.0.0.0/8']}", ""})
    void missingNetworkIsRefused(String body) {
        givenReady("q", 16);
        assertThat(refusal(put(queues() + "/q", body.replace('\'', '"')), 400, "DLI.0001"))
                .doesNotContain("dliemulator", "java");
    }

    @Test
    void boundQueueKeepsItsNetwork() {
        givenReady("bound", 16);
        refusal(move("bound", "10.1.0.0/16"), 400, "DLI.0009");
        ok(act("bound", Map.of("action", "restart")));
    }

    @Test
    void nothingMovesNorRestartsUnderAJobUnlessItIsForced() {
        givenReady("busy", 16);
        refusal(move("busy", "10.1.0.0/16"), 400, "DLI.0999");
        refusal(act("busy", Map.of("action", "restart")), 400, "DLI.0999");
        ok(act("busy", Map.of("action", "restart", "force", true)));
    }

    @Test
    void presetQueueKeepsItsNetworkAndAnUnknownOneHasNone() {
        refusal(move("default", "10.1.0.0/16"), 400, "DLI.0007");
        refusal(move("nope", "10.1.0.0/16"), 400, "DLI.0002");
    }

    private ResponseSpec move(String name, String cidr) {
        return put(queues() + "/" + name, Map.of("cidr_in_vpc", cidr));
    }
}
