package io.github.dliemulator.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class NetworkTagTests extends NetworkTest {

    private Map<String, String> ids;

    @BeforeEach
    void createNetworks() {
        String vpc = createVpc("v", "10.0.0.0/8");
        ids = Map.of("vpcs", vpc, "subnets", createSubnet(vpc, "s", "10.1.0.0/16"));
    }

    @ParameterizedTest
    @CsvSource({"vpcs", "subnets"})
    void tagsAreAddedAndRemoved(String list) {
        change(list, "create", tag("b", "2"), tag("a", "1")).expectStatus().isNoContent();
        change(list, "create", tag("a", "3"), Map.of("key", "c")).expectStatus().isNoContent();
        assertThat(tags(list)).containsExactly(tag("a", "3"), tag("b", "2"), tag("c", ""));
        change(list, "delete", Map.of("key", "a"), tag("nope", ""))
                .expectStatus()
                .isNoContent();
        assertThat(tags(list)).containsExactly(tag("b", "2"), tag("c", ""));
    }

    @ParameterizedTest
    @CsvSource({"vpcs, VPC.0101", "subnets, VPC.0201"})
    void invalidTagsAreRejected(String list, String code) {
        vpcError(change(list, "create"), 400, code);
        vpcError(change(list, "create", tag("", "1")), 400, code);
        vpcError(change(list, "create", tag("a", "x".repeat(256))), 400, code);
        vpcError(change(list, "x", tag("a", "1")), 400, code);
        change(
                        list,
                        "create",
                        IntStream.range(0, 20).mapToObj(i -> tag("k" + i, "v")).toArray(Map[]::new))
                .expectStatus()
                .isNoContent();
        assertThat(vpcError(change(list, "create", tag("k20", "v")), 400, code))
                .isEqualTo("tags must not be more than 20 in all");
        assertThat(tags(list)).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({"vpcs, VPC.0003", "subnets, VPC.0202"})
    void unknownNetworkHasNoTags(String list, String code) {
        setUpProject();
        vpcError(change(list, "create", tag("a", "1")), 404, code);
        vpcError(get(uri(list)), 404, code);
    }

    private static Map<String, String> tag(String key, String value) {
        return Map.of("key", key, "value", value);
    }

    private ResponseSpec change(String list, String action, Map<?, ?>... tags) {
        return post(uri(list) + "/action", Map.of("action", action, "tags", List.of(tags)));
    }

    private List<Map<String, String>> tags(String list) {
        return read(get(uri(list)), "$.tags");
    }

    private String uri(String list) {
        return "/v2.0/%s/%s/%s/tags".formatted(project, list, ids.get(list));
    }
}
