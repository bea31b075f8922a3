package io.github.dliemulator.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.PoolTest;
import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases 38 to 41 of the contract. */
class PoolTests extends PoolTest {

    @Test
    void newPoolIsListedImmediatelyWithAllFields() {
        ok(post(pools(), pool("POOL_A", 64, 64)))
                .json("{'is_success':true,'message':'','elastic_resource_pool_name':'pool_a'}".replace('\'', '"'));
        Map<String, Object> pool = shown("pool_a");
        assertThat(pool)
                .containsEntry("status", "CREATING")
                .containsEntry("cidr_in_vpc", "172.16.0.0/12")
                .containsEntry("description", "")
                .containsEntry("owner", "emulator")
                .containsEntry("manager", "emulator")
                .containsEntry("min_cu", 64)
                .containsEntry("max_cu", 64)
                .containsEntry("current_cu", 64)
                .containsEntry("actual_cu", 0)
                .containsEntry("prepay_cu", 0)
                .containsEntry("charging_mode", 1)
                .containsEntry("create_time", T0_MILLIS)
                .containsEntry("update_time", T0_MILLIS)
                .containsEntry("fail_reason", "")
                .containsEntry("enterprise_project_id", "0")
                .containsEntry("queues", List.of())
                .containsEntry("label", Map.of())
                .containsEntry("ipv6_enable", false)
                .containsEntry("ipv6_cidr_in_subnet", "");
        assertThat((String) pool.get("resource_id")).hasSize(36);
        assertThat((int) pool.get("id")).isPositive();
    }

    @Test
    void poolBecomesAvailable() {
        ok(post(pools(), pool("pool_a", 64, 128)));
        List<Map<String, Object>> changes =
                read(post(clock() + "/advance", Map.of("by", "10s")), "$.changes[?(@.resource=='pool/pool_a')]");
        assertThat(changes)
                .singleElement()
                .satisfies(change -> assertThat(change)
                        .containsEntry("from", "CREATING")
                        .containsEntry("to", "AVAILABLE")
                        .containsEntry("reason", "timing quick: pool-start takes 3s..6s"));
        assertThat(shown("pool_a")).containsEntry("status", "AVAILABLE").containsEntry("current_cu", 64);
    }

    @Test
    void poolFailsAtTheConfiguredRateAndCanBeDeleted() {
        ok(put(adminUri() + "/timing", Map.of("failures", Map.of("pool-start", 1))));
        createPool("pool_a", 64, 64);
        assertThat(shown("pool_a"))
                .containsEntry("status", "FAILED")
                .containsEntry("fail_reason", "Internal error, please contact technical support.");
        error(put(pool("pool_a"), Map.of("description", "x")), 400, "DLI.0012");
        ok(delete(pool("pool_a")));
    }

    @Test
    void nameIsTakenIgnoringCase() {
        createPool("pool_a", 64, 64);
        error(post(pools(), pool("Pool_A", 64, 64)), 400, "DLI.0006");
    }

    @Test
    void nameMayBeginWithADigitAndHave128Characters() {
        ok(post(pools(), pool("1_pool", 64, 64)));
        ok(post(pools(), pool("P".repeat(128), 64, 64)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_a", "123", "a-b", "", " p", "p\n", "ä"})
    void invalidNameIsRejected(String name) {
        assertThat(error(post(pools(), pool(name, 64, 64)), 400, "DLI.0001"))
                .startsWith("elastic_resource_pool_name must be 1 to 128 letters");
    }

    @ParameterizedTest
    @CsvSource({"63, 64", "64, 32001", "16, 64", "128, 64", "-1, 64", "64, 63"})
    void standardPoolHasBetween64And32000Cus(int minCu, int maxCu) {
        assertThat(error(post(pools(), pool("p", minCu, maxCu)), 400, "DLI.0001"))
                .isEqualTo(
                        "min_cu and max_cu must be between 64 and 32000, and min_cu not above max_cu, not %d and %d",
                        minCu, maxCu);
        assertThat(listed("")).isEmpty();
    }

    @Test
    void basicPoolHasBetween16And64Cus() {
        Map<String, Object> basic = new HashMap<>(pool("p", 16, 64));
        basic.put("label", Map.of("spec", "basic"));
        ok(post(pools(), basic));
        assertThat(shown("p")).containsEntry("label", Map.of("spec", "basic"));
        basic.put("elastic_resource_pool_name", "q");
        basic.put("max_cu", 65);
        error(post(pools(), basic), 400, "DLI.0001");
    }

    @Test
    void anyNumberOfCusIsRoundedUpToAMultipleOf16() {
        createPool("p", 78, 990);
        assertThat(shown("p"))
                .containsEntry("min_cu", 78)
                .containsEntry("max_cu", 990)
                .containsEntry("current_cu", 80);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cidr_in_vpc           | nowhere
            cidr_in_vpc           | 10.0.0.0/33
            cidr_in_vpc           | fd00::/64
            charging_mode         | 2
            min_cu                | many
            ipv6_enable           | perhaps
            label                 | basic
            tags                  | a
            """)
    void invalidFieldIsRejected(String field, String value) {
        Map<String, Object> bad = new HashMap<>(pool("p", 64, 64));
        bad.put(field, value);
        assertThat(error(post(pools(), bad), 400, "DLI.0001")).startsWith(field);
    }

    @Test
    void longOrMissingFieldIsRejected() {
        Map<String, Object> bad = new HashMap<>(pool("p", 64, 64));
        bad.put("description", "x".repeat(257));
        error(post(pools(), bad), 400, "DLI.0001");
        bad.remove("description");
        bad.put("cidr_in_vpc", "10.0.0.0/8" + " ".repeat(100));
        error(post(pools(), bad), 400, "DLI.0001");
        bad.remove("cidr_in_vpc");
        bad.put("label", Map.of("k".repeat(256), "v"));
        error(post(pools(), bad), 400, "DLI.0001");
        bad.remove("label");
        bad.remove("max_cu");
        assertThat(error(post(pools(), bad), 400, "DLI.0001")).isEqualTo("max_cu must not be null");
        assertThat(listed("")).isEmpty();
    }

    @AllowsUndocumentedRequests("Numbers as text")
    @Test
    void acceptsRequestsOfKnownClients() {
        Map<String, Object> sent = new HashMap<>(Map.of(
                "elastic_resource_pool_name",
                "p",
                "description",
                "d1",
                "cidr_in_vpc",
                "172.16.0.0/14",
                "max_cu",
                "128",
                "charging_mode",
                "1",
                "min_cu",
                "64",
                "ipv6_enable",
                true,
                "something_new",
                1));
        sent.put("tags", null);
        sent.put("label", null);
        ok(post(pools(), sent));
        assertThat(shown("p"))
                .containsEntry("cidr_in_vpc", "172.16.0.0/14")
                .containsEntry("description", "d1")
                .containsEntry("max_cu", 128)
                .containsEntry("ipv6_enable", true);
        assertThat((String) shown("p").get("ipv6_cidr_in_subnet")).startsWith("fd00:");
    }

    @Test
    void poolsAndTheirCusCountAgainstTheQuota() {
        createPool("p", 64, 30_000);
        createPool("q", 64, 32_000);
        createPool("r", 64, 32_000);
        assertThat(error(post(pools(), pool("s", 64, 6_001)), 400, "DLI.1028"))
                .isEqualTo("Already reached the maximum quota of CUs:100000");
        ok(post(pools(), pool("s", 64, 5_000)));
        error(put(pool("p"), Map.of("max_cu", 31_001)), 400, "DLI.1028");
        List<Integer> used = read(
                get("/v3/" + project + "/quotas"),
                "$.quotas.resources[?(@.type=='ELASTIC_RESOURCE_POOL' || @.type=='CU')].used");
        assertThat(used).containsExactlyInAnyOrder(99_000, 4);
    }

    @Test
    void orderOperationsAreNotPublished() {
        error(post("/v3/" + project + "/orders/elastic-resource-pools", Map.of()), 404, "APIGW.0101");
        error(get("/v1.0/" + project + "/elastic-resource-pools"), 404, "APIGW.0101");
    }

    @Test
    void poolOfOneProjectIsUnknownInAnother() {
        createPool("p", 64, 64);
        String other = "/v3/other" + project.substring(8) + "/elastic-resource-pools";
        assertThat(EmulatorTest.<List<Object>>read(get(other), "$.elastic_resource_pools"))
                .isEmpty();
        error(delete(other + "/p"), 400, "DLI.0002");
    }
}
