package io.github.dliemulator.queue.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.queue.QueueTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class QueuePropertyTests extends QueueTest {

    @Test
    void onlySetPropertiesAreListedAsText() {
        createAvailableQueue("q", 64);
        assertThat(properties("")).isEmpty();
        ok(put(
                        uri("Q"),
                        set(
                                "computeEngine.maxInstance",
                                2,
                                "computeEngine.maxPrefetchInstance",
                                0,
                                "job.maxConcurrent",
                                "1")))
                .json("{\"is_success\":true,\"message\":\"\"}");
        assertThat(properties(""))
                .containsExactly(
                        Map.of("key", "computeEngine.maxInstance", "value", "2"),
                        Map.of("key", "computeEngine.maxPrefetchInstance", "value", "0"),
                        Map.of("key", "job.maxConcurrent", "value", "1"));
        ok(post(uri("q"), set("job.maxConcurrent", 32, "job.saveJobResultToJobBucket", "true")));
        assertThat(keys("?offset=2")).containsExactly("job.maxConcurrent", "job.saveJobResultToJobBucket");
        assertThat(keys("?offset=1&limit=1")).containsExactly("computeEngine.maxPrefetchInstance");
        assertThat(properties("?offset=4")).isEmpty();
        assertThat(properties("?offset=2147483647")).isEmpty();
    }

    @Test
    void propertyIsListedByTheNameByWhichItWasSet() {
        createAvailableQueue("q", 64);
        ok(put(uri("q"), set("computeEngine.maxInstances", 3)));
        assertThat(keys("")).containsExactly("computeEngine.maxInstances");
        ok(put(uri("q"), set("computeEngine.maxInstance", 4)));
        assertThat(keys("")).containsExactly("computeEngine.maxInstance");
        ok(remove("q", "computeEngine.maxInstances"));
        assertThat(properties("")).isEmpty();
    }

    @Test
    void removedPropertyIsNoLongerListed() {
        createAvailableQueue("q", 64);
        ok(put(uri("q"), set("computeEngine.maxInstance", 2, "job.maxConcurrent", 1, "multipleSc.support", true)));
        ok(remove("q", "computeEngine.maxInstance", "job.maxConcurrent", "computeEngine.maxPrefetchInstance"))
                .json("{\"is_success\":true,\"message\":\"\"}");
        assertThat(properties("")).containsExactly(Map.of("key", "multipleSc.support", "value", "true"));
    }

    @Test
    void nativeEngineGivenAtCreationIsListed() {
        createQueue(Map.of(
                "queue_name", "q", "cu_count", 16, "properties", Map.of("computeEngine.spark.nativeEnabled", "true")));
        assertThat(properties("")).containsExactly(Map.of("key", "computeEngine.spark.nativeEnabled", "value", "true"));
    }

    @ParameterizedTest
    @CsvSource({
        "16, computeEngine.maxInstance, 3",
        "16, computeEngine.maxPrefetchInstance, 2",
        "64, computeEngine.maxInstance, 1",
        "64, computeEngine.maxInstance, 5",
        "64, computeEngine.maxPrefetchInstance, 5",
        "64, computeEngine.maxPrefetchInstance, -1",
        "64, computeEngine.maxInstance, 2.5",
        "64, computeEngine.maxInstance, 99999999999999999999",
        "64, computeEngine.maxInstance, many",
        "64, job.maxConcurrent, 0",
        "64, job.maxConcurrent, 33",
        "64, multipleSc.support, perhaps",
        "64, job.saveJobResultToJobBucket, 1",
        "64, network.cidrInVpc, 10.0.0.0/25",
        "64, network.cidrInVpc, here",
        "64, computeEngine.maxinstance, 2",
        "64, colour, blue",
        "64, '', 2"
    })
    void invalidPropertyIsRejectedAndNothingIsSet(int cus, String key, String value) {
        createAvailableQueue("q", cus);
        assertThat(error(put(uri("q"), set("job.maxConcurrent", 2, key, value)), 400, "DLI.0001"))
                .doesNotContain("dliemulator", "java");
        assertThat(properties("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'properties':null}",
                "{'properties':{}}",
                "{'properties':[]}",
                "{'properties':{'job.maxConcurrent':{}}}",
                "[]"
            })
    void invalidBodyIsRejected(String body) {
        createAvailableQueue("q", 64);
        String json = body.replace('\'', '"');
        assertThat(error(put(uri("q"), json), 400, "DLI.0001")).doesNotContain("dliemulator", "java");
        error(post(uri("q"), json), 400, "DLI.0001");
    }

    @Test
    void invalidPageIsRejected() {
        createQueue("q");
        error(get(uri("q") + "?limit=0"), 400, "DLI.0001");
        error(get(uri("q") + "?limit=1001"), 400, "DLI.0001");
        error(get(uri("q") + "?offset=-1"), 400, "DLI.0001");
    }

    @Test
    void resultsInTheJobBucketCannotBeSwitchedOff() {
        createAvailableQueue("q", 64);
        ok(put(uri("q"), set("job.saveJobResultToJobBucket", "true")));
        error(put(uri("q"), set("job.saveJobResultToJobBucket", "false")), 400, "DLI.0007");
        error(remove("q", "job.saveJobResultToJobBucket"), 400, "DLI.0007");
        assertThat(keys("")).containsExactly("job.saveJobResultToJobBucket");
    }

    @Test
    void cidrInAnUpdateMovesTheQueue() {
        createAvailableQueue("q", 64);
        error(post(uri("q"), set("network.cidrInVpc", "10.1.0.0/16")), 400, "DLI.0001");
        ok(put(uri("q"), set("network.cidrInVpc", "10.1.0.0/16", "job.maxConcurrent", 2)));
        assertThat(keys("")).containsExactly("job.maxConcurrent");
        assertThat(items("").get(1)).containsEntry("cidr_in_vpc", "10.1.0.0/16");
        error(put(uri("q"), set("job.maxConcurrent", 3)), 400, "DLI.0012");
    }

    @Test
    void propertiesOfAQueueBeingAssignedAreReadOnly() {
        createQueue("q");
        assertThat(properties("")).isEmpty();
        error(put(uri("q"), set("job.maxConcurrent", 2)), 400, "DLI.0012");
        error(post(uri("q"), set("job.maxConcurrent", 2)), 400, "DLI.0012");
        error(remove("q", "job.maxConcurrent"), 400, "DLI.0012");
    }

    @Test
    void onlySqlQueuesHaveProperties() {
        createQueue(Map.of("queue_name", "g", "cu_count", 16, "queue_type", "general"));
        advance("1m");
        error(put(uri("g"), set("job.maxConcurrent", 2)), 400, "DLI.0007");
        error(put(uri("default"), set("job.maxConcurrent", 2)), 400, "DLI.0007");
        error(put(uri("nope"), set("job.maxConcurrent", 2)), 400, "DLI.0002");
        error(get(uri("nope")), 400, "DLI.0002");
        ok(get(uri("g"))).jsonPath("$.properties").isEmpty();
    }

    private static Map<String, Object> set(Object... keysAndValues) {
        Map<String, Object> properties = new TreeMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            properties.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return Map.of("properties", properties);
    }

    private ResponseSpec remove(String queue, String... keys) {
        return http.method(HttpMethod.DELETE)
                .uri(uri(queue))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("keys", List.of(keys)))
                .exchange();
    }

    private List<Map<String, Object>> properties(String query) {
        return read(get(uri("q") + query), "$.properties");
    }

    private List<String> keys(String query) {
        return read(get(uri("q") + query), "$.properties[*].key");
    }

    private String uri(String queue) {
        return "/v3/" + project + "/queues/" + queue + "/properties";
    }
}
