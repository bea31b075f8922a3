package io.github.dliemulator.upstream;

import io.github.dliemulator.EmulatorTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A timing is fitted to a recording. */
class CalibrationTests extends EmulatorTest {

    private static final String EXCHANGE = """
            {"operation": "ShowEnhancedConnection", "method": "GET", "path": "/v2.0/{project_id}/x/%s", "firstOffset": "%s", "status": 200,
             "response": {"id": "%1$s", "status": "ACTIVE", "available_queue_info": [{"peer_id": "p", "name": "q", "status": "%3$s"}]}}""";

    @Test
    void timingIsFittedToTheRecording() {
        String recording = """
                {"startedAt": "2030-01-01T00:00:00Z", "exchanges": [%s, %s, %s, %s, %s,
                 {"operation": "ListElasticResourcePools", "method": "GET", "path": "/v3/{project_id}/p", "firstOffset": "PT0S", "status": 200,
                  "response": {"elastic_resource_pools": [{"elastic_resource_pool_name": "lake", "status": "CREATING"}]}},
                 {"operation": "ListElasticResourcePools", "method": "GET", "path": "/v3/{project_id}/p", "firstOffset": "PT7M", "status": 200,
                  "response": {"elastic_resource_pools": [{"elastic_resource_pool_name": "lake", "status": "AVAILABLE"}]}}]}""".formatted(
                        EXCHANGE.formatted("one", "PT0S", "CREATING"),
                        EXCHANGE.formatted("one", "PT3M34S", "ACTIVE"),
                        EXCHANGE.formatted("two", "PT1M", "CREATING"),
                        EXCHANGE.formatted("two", "PT6M", "ACTIVE"),
                        EXCHANGE.formatted("three", "PT6M", "CREATING"));
        ok(put(adminUri() + "/recordings", recording));
        ok(get(adminUri() + "/recordings/timing"))
                .jsonPath("$.samples.peering.count")
                .isEqualTo(2)
                .jsonPath("$.samples.pool-start.count")
                .isEqualTo(1)
                .jsonPath("$.samples.queue-start")
                .doesNotExist()
                .jsonPath("$.timing.delays.peering")
                .isEqualTo("PT3M34S..PT5M")
                .jsonPath("$.timing.delays.pool-start")
                .isEqualTo("PT7M")
                .jsonPath("$.timing.delays.queue-start")
                .isEqualTo("PT4S..PT8S");
        Map<String, ?> timing = read(get(adminUri() + "/recordings/timing"), "$.timing");
        ok(put(adminUri() + "/timing", timing));
        ok(get(adminUri() + "/timing")).jsonPath("$.delays.peering").isEqualTo("PT3M34S..PT5M");
    }
}
