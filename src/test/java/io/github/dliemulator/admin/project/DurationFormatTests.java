package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Durations in requests have a unit; durations in responses have the form of ISO 8601. */
class DurationFormatTests extends EmulatorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST | /_emulator/projects                   | {"expiresAfter":"60"}
            POST | /_emulator/projects/{p}/clock/advance | {"by":"60"}
            POST | /_emulator/projects/{p}/clock/advance | {"by":"-60"}
            POST | /_emulator/projects/{p}/clock/advance | {"until":"queue/default=AVAILABLE","limit":"60"}
            PUT  | /_emulator/projects/{p}/timing        | {"delays":{"peering":"60"}}
            PUT  | /_emulator/projects/{p}/timing        | {"delays":{"peering":"1..60s"}}
            PUT  | /_emulator/projects/{p}/scripts       | [{"match":{"kind":"queue"},"steps":[{"for":"60"}]}]
            PUT  | /_emulator/projects/{p}/faults        | [{"operation":"ListQueues","kind":"latency","by":"60"}]
            PUT  | /_emulator/projects/{p}/faults        | [{"operation":"ListQueues","kind":"error","expiresAfter":"60"}]
            """)
    void durationWithoutUnitIsRejected(String method, String path, String body) {
        assertThat(problem(
                        http.method(HttpMethod.valueOf(method))
                                .uri(path.replace("{p}", project))
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body)
                                .exchange(),
                        400))
                .contains("is not a duration with a unit");
    }

    @Test
    void timeoutWithoutUnitIsRejected() {
        createQueue("q");
        assertThat(problem(get(adminUri() + "/wait?resource=queue/q&state=AVAILABLE&timeout=30"), 400))
                .contains("'30' is not a duration with a unit");
    }

    @Test
    void headerWithDurationWithoutUnitIsRejected() {
        http.post()
                .uri(queues())
                .header("X-Emulator-Script", "queue=AVAILABLE after 60")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("queue_name", "q", "cu_count", 16))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void responsesHaveTheIsoForm() {
        ok(put(adminUri() + "/timing", Map.of("delays", Map.of("peering", "30s..2m"))))
                .jsonPath("$.delays.peering")
                .isEqualTo("PT30S..PT2M");
        ok(put(adminUri() + "/scripts", "[{\"match\":{\"kind\":\"queue\"},\"steps\":[{\"for\":\"1m30s\"}]}]"))
                .jsonPath("$[0].steps[0].for")
                .isEqualTo("PT1M30S");
        ok(put(adminUri() + "/faults", List.of(Map.of("operation", "*", "kind", "latency", "by", "PT90S"))))
                .jsonPath("$.faults[0].by")
                .isEqualTo("PT1M30S");
    }
}
