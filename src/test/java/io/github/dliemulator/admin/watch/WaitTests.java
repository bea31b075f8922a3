package io.github.dliemulator.admin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waiting until something holds. */
class WaitTests extends WatchTest {

    @Test
    void waitReturnsImmediatelyWhenTheConditionIsMet() {
        createQueue("q");
        ok(get(wait("queue/q", "ASSIGNING", "10m")))
                .jsonPath("$.now")
                .isEqualTo(T0)
                .jsonPath("$.resources[0].state")
                .isEqualTo("ASSIGNING")
                .jsonPath("$.resources[0].exposedIn")
                .value(String.class, shown -> assertThat(shown).contains("DLI.0012"));
    }

    @Test
    void waitReturnsWhenTheClockIsAdvanced() {
        createQueue("q");
        CompletableFuture<HttpResponse<String>> waiting = getAsync(wait("queue/q", "AVAILABLE", "10m"));
        advance("1h");
        assertState(waiting, "AVAILABLE");
    }

    @Test
    void waitReturnsForAnyChangeThatMeetsTheCondition() {
        createQueue("q");
        CompletableFuture<HttpResponse<String>> waiting = getAsync(wait("queue/q", "AVAILABLE,SCALING", "10m"));
        ok(post(adminUri() + "/resources/queue/q/force", Map.of("state", "AVAILABLE")));
        assertState(waiting, "AVAILABLE");
    }

    @Test
    void waitForAConnectionCoversEachOfItsPeers() {
        createQueue("q1");
        createQueue("q2");
        String id = createConnection("c", "q1", "q2");
        CompletableFuture<HttpResponse<String>> waiting = getAsync(wait("connection/" + id, "ACTIVE,FAILED", "10m"));
        ok(post(adminUri() + "/resources/peer/" + id + "/q1/force", Map.of("state", "FAILED")));
        ok(post(adminUri() + "/resources/peer/" + id + "/q2/force", Map.of("state", "ACTIVE")));
        assertThat(JsonPath.<List<String>>read(waiting.join().body(), "$.resources[*].state"))
                .containsExactly("FAILED", "ACTIVE");
    }

    /** An hour of the world goes by in a hundredth of a second, and nobody calls. */
    @Test
    void waitReturnsOnARunningClock() {
        createQueue("q");
        ok(put(clock(), Map.of("mode", "scaled", "factor", 360_000)));
        assertState(getAsync(wait("queue/q", "AVAILABLE", "10m")), "AVAILABLE");
    }

    @Test
    void timedOutWaitReportsTheReason() {
        createQueue("q");
        assertThat(problem(get(wait("queue/q", "AVAILABLE", "0s")), 408))
                .startsWith("queue/q=AVAILABLE is not met at %s (virtual time): queue/q is ASSIGNING since %s"
                        .formatted(T0, T0))
                .contains("next: AVAILABLE at 2030-01-01T00:");
        ok(post(adminUri() + "/resources/queue/q/hold", Map.of()));
        assertThat(problem(get(wait("queue/q", "AVAILABLE", "1ms")), 408)).endsWith("next: held");
    }

    @Test
    void waitReportsADeletedResource() {
        String id = createConnection("c");
        createQueue("q");
        ok(post(connections() + "/" + id + "/associate-queue", Map.of("queues", List.of("q"))));
        CompletableFuture<HttpResponse<String>> waiting = getAsync(wait("peer/" + id + "/q", "ACTIVE", "10m"));
        ok(post(connections() + "/" + id + "/disassociate-queue", Map.of("queues", List.of("q"))));
        assertThat(waiting.join().statusCode()).isEqualTo(404);
    }

    @Test
    void waitDoesNotAdvanceTheClock() {
        createQueue("q");
        ok(put(clock(), Map.of("mode", "auto", "afterPolls", 1)));
        problem(get(wait("queue/q", "AVAILABLE", "1ms")), 408);
        CompletableFuture<HttpResponse<String>> waiting = getAsync(wait("queue/q", "AVAILABLE", "10m"));
        ok(get(queues() + "/q"));
        ok(get(queues() + "/q"));
        assertState(waiting, "AVAILABLE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            resource=queue/q&state=AVAILABLE&timeout=11m      | 400 | timeout must be between 0s and 10m, not 11m
            resource=queue/q&state=AVAILABLE&timeout=-1s      | 400 | timeout
            resource=queue/q&state=AVAILABLE&timeout=soon     | 400 | timeout
            resource=queue/q&state=AVAILABLE&timeout=         | 400 | timeout
            resource=queue/q&state=ACTIVE                     | 400 | state must be one of [ASSIGNING, AVAILABLE, RESTARTING, SCALING], not [ACTIVE]
            resource=queue/q&state=                           | 400 | resource must be a kind and an ID
            resource=queue/q                                  | 400 | state
            resource=&state=AVAILABLE                         | 400 | resource must be a kind and an ID
            resource=queue&state=AVAILABLE                    | 400 | resource must be a kind and an ID
            resource=queue/nobody&state=AVAILABLE             | 404 | has no resource for the condition
            resource=tea/q&state=AVAILABLE                    | 404 | has no resource for the condition
            resource=connection/c&state=ACTIVE                | 404 | has no resource for the condition""")
    void invalidConditionIsRejected(String query, int status, String detail) {
        createQueue("q");
        assertThat(problem(get(adminUri() + "/wait?" + query), status)).contains(detail);
    }

    /** As many as the server takes at a time, and hundreds more than it has threads for calls. */
    @Test
    void thousandsOfWaitsDoNotBlockOtherCalls() {
        String first = adminUri();
        createQueue("q");
        List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, 1000)
                .mapToObj(i -> getAsync(wait("queue/q", "AVAILABLE", "10m")))
                .toList();
        setUpProject();
        useDocumentedTiming();
        createQueue("q");
        List<CompletableFuture<HttpResponse<String>>> more = IntStream.range(0, 1000)
                .mapToObj(i -> getAsync(wait("queue/q", "AVAILABLE", "10m")))
                .toList();
        ok(get(queues() + "/q"));
        ok(post(first + "/clock/advance", Map.of("by", "1h")));
        waiting.forEach(waiter -> assertState(waiter, "AVAILABLE"));
        advance("1h");
        more.forEach(waiter -> assertState(waiter, "AVAILABLE"));
    }

    private static void assertState(CompletableFuture<HttpResponse<String>> waiting, String state) {
        assertThat(waiting.join().body()).contains("\"state\":\"" + state + "\"");
        assertThat(waiting.join().statusCode()).isEqualTo(200);
    }
}
