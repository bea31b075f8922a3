package io.github.dliemulator.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Peerings that are held, released and forced. */
class HeldPeerTests extends EmulatorTest {

    private String id;

    @BeforeEach
    void bindQueueWithTenMinutePeering() {
        ok(put(adminUri() + "/timing", Map.of("delays", Map.of("queue-start", "9m", "peering", "1m"))));
        createQueue("q1");
        id = createConnection("c", "q1");
    }

    @Test
    void heldPeerStaysCreatingUntilItIsReleased() {
        advance("4m");
        ok(postAction("hold"))
                .jsonPath("$.heldAt")
                .isEqualTo("2030-01-01T00:04:00Z")
                .jsonPath("$.next")
                .doesNotExist();
        advance("5h");
        assertThat(status()).isEqualTo("CREATING");
        ok(postAction("release"))
                .jsonPath("$.heldAt")
                .doesNotExist()
                .jsonPath("$.next.from")
                .isEqualTo("2030-01-01T05:10:00Z");
        advance("5m59s");
        assertThat(status()).isEqualTo("CREATING");
        advance("1s");
        assertThat(status()).isEqualTo("ACTIVE");
    }

    @Test
    void heldPeerKeepsItsConnectionFromBeingDeleted() {
        ok(postAction("hold"));
        advance("1h");
        error(delete(connections() + "/" + id), 400, "DLI.0012");
        ok(postAction("release"));
        advance("10m");
        ok(delete(connections() + "/" + id));
    }

    @Test
    void heldPeerHasNoNextTransition() {
        ok(postAction("hold"));
        ok(get(clock())).jsonPath("$.pending").isEqualTo(1);
        assertThat(problem(post(clock() + "/advance", Map.of("until", "connection/" + id + "=ACTIVE")), 409))
                .contains("is not met until");
    }

    @Test
    void pollDrivenClockIgnoresHeldPeers() {
        ok(postAction("hold"));
        ok(put(clock(), Map.of("mode", "auto", "afterPolls", 1)));
        for (int i = 0; i < 4; i++) {
            assertThat(status()).isEqualTo("CREATING");
        }
        ok(get(clock())).jsonPath("$.now").isEqualTo(T0);
    }

    @Test
    void peerIsForcedToSucceed() {
        advance("1m");
        ok(force(Map.of("state", "ACTIVE")))
                .jsonPath("$.reason")
                .isEqualTo("forced by the Admin API")
                .jsonPath("$.next")
                .doesNotExist();
        assertThat(status()).isEqualTo("ACTIVE");
        advance("1h");
        assertThat(status()).isEqualTo("ACTIVE");
    }

    @Test
    void peerIsForcedToFailWithAMessage() {
        ok(postAction("hold"));
        ok(force(Map.of("state", "FAILED", "message", "No quota of peerings is left")));
        assertThat(status()).isEqualTo("FAILED");
        assertThat(EmulatorTest.<String>read(get(connections() + "/" + id), "$.available_queue_info[0].err_msg"))
                .isEqualTo("No quota of peerings is left");
        ok(post(connections() + "/" + id + "/associate-queue", Map.of("queues", List.of("q1"))));
        assertThat(status()).isEqualTo("CREATING");
        advance("10m");
        assertThat(status()).isEqualTo("ACTIVE");
    }

    @Test
    void forcedFailureHasADefaultMessage() {
        ok(force(Map.of("state", "FAILED")));
        assertThat(EmulatorTest.<String>read(get(connections() + "/" + id), "$.available_queue_info[0].err_msg"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATING | A peer cannot be forced into CREATING, only into one of [ACTIVE, FAILED]
            DELETED  | A peer cannot be forced into DELETED, only into one of [ACTIVE, FAILED]
            """)
    void nonTerminalStateIsRejected(String state, String message) {
        assertThat(problem(force(Map.of("state", state)), 409)).isEqualTo(message);
    }

    @Test
    void settledPeerCannotBeForcedHeldOrReleased() {
        advance("1h");
        assertThat(problem(force(Map.of("state", "FAILED")), 409)).contains("is ACTIVE, and only one that is CREATING");
        assertThat(problem(postAction("hold"), 409)).contains("has no scheduled change that could be held");
        assertThat(problem(postAction("release"), 409)).contains("is not held");
    }

    @Test
    void onlyAFailureHasAMessage() {
        problem(force(Map.of("state", "ACTIVE", "message", "fine")), 409);
        problem(post(adminUri() + "/resources/queue/q1/force", Map.of("state", "USED", "message", "fine")), 409);
        assertThat(problem(force(Map.of("state", "FAILED", "message", "x".repeat(1001))), 400))
                .contains("message");
        problem(post(adminUri() + "/resources/peer/" + id + "/q1/force", Map.of()), 400);
        assertThat(problem(postAction("force"), 400)).isEqualTo("The request body is missing");
    }

    @Test
    void unsupportedKindsCannotBeHeld() {
        assertThat(problem(
                        http.post()
                                .uri(adminUri() + "/resources/connection/" + id + "/hold")
                                .exchange(),
                        409))
                .isEqualTo("A connection cannot be held");
        problem(
                http.post()
                        .uri(adminUri() + "/resources/peer/" + id + "/q2/hold")
                        .exchange(),
                404);
        problem(
                http.post()
                        .uri(adminUri() + "/resources/peer/" + id + "/q1/stop")
                        .exchange(),
                404);
    }

    private String status() {
        return read(get(connections() + "/" + id), "$.available_queue_info[0].status");
    }

    private ResponseSpec postAction(String action) {
        return http.post()
                .uri(adminUri() + "/resources/peer/" + id + "/q1/" + action)
                .exchange();
    }

    private ResponseSpec force(Map<String, Object> body) {
        return post(adminUri() + "/resources/peer/" + id + "/q1/force", body);
    }
}
