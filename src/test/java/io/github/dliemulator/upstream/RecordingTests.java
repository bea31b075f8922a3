package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.ConcurrentRequests;
import io.github.dliemulator.EmulatorTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recording can be imported and replayed, also without an upstream. */
class RecordingTests extends EmulatorTest {

    private static final String EXCHANGES = """
            {"operation": "ListQueues", "method": "GET", "path": "/v1.0/{project_id}/queues", "firstOffset": "PT0S", "status": 200, "response": {"n": 0}},
            {"operation": "CreateQueue", "method": "POST", "path": "/v1.0/{project_id}/queues", "request": {"queue_name": "a"}, "firstOffset": "PT1S",
             "status": 200, "response": {"made": "{project_id}"}},
            {"operation": "ListQueues", "method": "GET", "path": "/v1.0/{project_id}/queues", "firstOffset": "PT2S", "status": 200, "response": {"n": 1}},
            {"operation": "ListQueues", "method": "GET", "path": "/v1.0/{project_id}/queues", "firstOffset": "PT1M1S", "lastOffset": "PT2M", "count": 7,
             "status": 200, "response": {"n": 2}},
            {"operation": "CreateQueue", "method": "POST", "path": "/v1.0/{project_id}/queues", "request": {"queue_name": "a"}, "firstOffset": "PT3M",
             "status": 400, "response": {"error_code": "DLI.0006"}}""";

    @BeforeEach
    void replay() {
        ok(put(adminUri() + "/recordings", recording(EXCHANGES)));
        ok(put(adminUri() + "/upstream", Map.of("reads", "replay", "writes", "replay", "unknown", "replay")));
    }

    private static String recording(String exchanges) {
        return "{\"startedAt\": \"2030-01-01T00:00:00Z\", \"exchanges\": [" + exchanges + "]}";
    }

    private int count() {
        return read(get(queues()), "$.n");
    }

    @Test
    void readsFollowTheWritesAndTheClock() {
        assertThat(count()).isZero();
        advance("10m");
        assertThat(count()).isZero();
        ok(post(queues(), "{\"queue_name\": \"a\"}")).jsonPath("$.made").isEqualTo(project);
        assertThat(count()).isEqualTo(1);
        advance("59s");
        assertThat(count()).isEqualTo(1);
        advance("1s");
        assertThat(count()).isEqualTo(2);
        error(post(queues(), "{ \"queue_name\" : \"a\" }"), 400, "DLI.0006");
        error(post(queues(), "{\"queue_name\": \"a\"}"), 400, "DLI.0006");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void concurrentReplaysReturnTheSame() {
        assertThat(ConcurrentRequests.countOutcomes(32, i -> get(queues()))).isEqualTo(Map.of("200", 32L));
        assertThat(ConcurrentRequests.countOutcomes(16, i -> post(queues(), "{\"queue_name\": \"a\"}")))
                .isEqualTo(Map.of("200", 1L, "400 DLI.0006", 15L));
    }

    @Test
    void recordingIsInvisibleToOtherProjects() {
        setUpProject();
        ok(get(queues())).jsonPath("$.queues[0].queue_name").isEqualTo("default");
        ok(get(adminUri() + "/recordings")).jsonPath("$.exchanges").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"PT1S\"|\"PT-1S\"|exchanges[",
                "\"PT1S\"|\"P9999999D\"|exchanges[",
                "\"POST\"|\"post\"|must be a method of HTTP",
                "\"/v1.0|\"v1.0|must be a path",
                "400|99|exchanges[",
                "\"count\"|\"cuont\"|is not a known field",
                "2030-01|-2030-01|startedAt must be in a year of four digits",
            })
    void invalidRecordingIsRejected(String right, String wrong, String reason) {
        String bad = recording(EXCHANGES).replace(right, wrong);
        assertThat(problem(put(adminUri() + "/recordings", bad), 400)).contains(reason);
        ok(get(adminUri() + "/recordings")).jsonPath("$.exchanges.length()").isEqualTo(5);
    }
}
