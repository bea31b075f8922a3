package io.github.dliemulator.testcontainers.project;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallsTests {

    private static final String SHOW = "ShowEnhancedConnection";

    @Test
    void acceptsCallsThatAreFarEnoughApart() {
        Calls calls = calls(show(1, 0, "a", "CREATING"), show(2, 5, "a", "CREATING"), show(3, 11, "a", "ACTIVE"));
        assertThatCode(() -> calls.of(SHOW).areAtLeast(ofSeconds(5)).apart()).doesNotThrowAnyException();
        assertThatCode(() -> calls.of(SHOW).areAtMost(ofSeconds(6)).apart()).doesNotThrowAnyException();
    }

    @Test
    void namesTheCallsThatCameTooEarly() {
        Calls calls = calls(show(1, 0, "a", "CREATING"), show(2, 4, "a", "CREATING"), show(3, 11, "a", "ACTIVE"));
        assertThatThrownBy(() -> calls.of(SHOW).areAtLeast(ofSeconds(5)).apart())
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "1 of 2 times between calls of ShowEnhancedConnection are shorter than 5s (virtual time):\n"
                                + "  call 2 ShowEnhancedConnection of connection/a at 2030-01-01T00:00:04Z (status 200) came 4s after call 1");
    }

    @Test
    void namesTheCallsThatCameTooLate() {
        Calls calls = calls(show(1, 0, "a", "CREATING"), show(2, 61, "a", "CREATING"));
        assertThatThrownBy(() -> calls.of(SHOW).areAtMost(ofSeconds(60)).apart())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("are longer than 1m (virtual time)")
                .hasMessageContaining("came 1m1s after call 1");
    }

    @Test
    void measuresTheTimeBetweenCallsOfOneResource() {
        Calls calls = calls(show(1, 0, "a", "CREATING"), show(2, 1, "b", "CREATING"), show(3, 5, "a", "ACTIVE"));
        assertThatCode(() -> calls.of(SHOW).areAtLeast(ofSeconds(5)).apart()).doesNotThrowAnyException();
    }

    @Test
    void doesNotAcceptThatThereIsNothingToMeasure() {
        Calls calls = calls(show(1, 0, "a", "CREATING"), show(2, 1, "b", "CREATING"));
        assertThatThrownBy(() -> calls.of(SHOW).areAtLeast(ofSeconds(5)).apart())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("No resource has two calls of ShowEnhancedConnection");
        assertThatThrownBy(() -> calls.of("ListQueues").areAtLeast(ofSeconds(5)).apart())
                .isInstanceOf(AssertionError.class)
                .hasMessage("There are no calls of ListQueues. The journal has calls of ShowEnhancedConnection (2)");
    }

    @Test
    void acceptsAClientThatStoppedAfterAState() {
        Calls calls = calls(show(1, 0, "a", "CREATING"), show(2, 5, "a", "FAILED"), show(3, 9, "b", "CREATING"));
        assertThatCode(() -> calls.of(SHOW).stoppedAfter("FAILED")).doesNotThrowAnyException();
    }

    @Test
    void namesTheCallsAfterAState() {
        Calls calls = calls(show(1, 0, "a", "FAILED"), show(2, 5, "a", "FAILED"), show(3, 9, "a", "FAILED"));
        assertThatThrownBy(() -> calls.of(SHOW).stoppedAfter("FAILED"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "2 calls of ShowEnhancedConnection came after one that shows the state FAILED:\n  call 2 ")
                .hasMessageContaining("\n  call 3 ");
    }

    @Test
    void doesNotAcceptThatAStateWasNeverShown() {
        Calls calls = calls(show(1, 0, "a", "CREATING"), show(2, 5, "a", "ACTIVE"));
        assertThatThrownBy(() -> calls.of(SHOW).stoppedAfter("FAILED"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "None of the 2 calls of ShowEnhancedConnection shows the state FAILED; the states are [ACTIVE, CREATING]");
    }

    @Test
    void waitsForAllPartsOfAResource() {
        Calls calls = calls(
                show(1, 0, "a", "CREATING"),
                show(2, 5, "a", "ACTIVE\"}, {\"status\": \"CREATING"),
                show(3, 9, "a", "ACTIVE"));
        assertThatCode(() -> calls.stoppedAfterAll("ACTIVE")).doesNotThrowAnyException();
        assertThatThrownBy(() -> calls.stoppedAfter("ACTIVE"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("1 calls came after one that shows the state ACTIVE:\n  call 3 ");
    }

    @Test
    void findsStatesAtAnyDepthButNotInNames() {
        Call call = calls("""
                {"number": 1, "at": "2030-01-01T00:00:00Z", "method": "GET", "path": "/", "status": 200, "response":
                    {"name": "FAILED", "status": "ACTIVE", "queues": [{"status": "CREATING"}, {"state": "HELD", "status": 3}]}}""").list().get(0);
        assertThat(call.shownStates()).containsExactly("CREATING", "HELD");
    }

    @Test
    void namesFieldsThatTheEmulatorIgnored() {
        Calls calls = calls("""
                {"number": 7, "at": "2030-01-01T00:00:00Z", "operation": "CreateQueue", "method": "POST", "path": "/", "status": 200,
                    "ignoredFields": ["/colour", "?x"]}""");
        assertThatThrownBy(() -> calls.readEveryField())
                .isInstanceOf(AssertionError.class)
                .hasMessage("1 of 1 calls have fields that the emulator ignored:\n"
                        + "  call 7 CreateQueue at 2030-01-01T00:00:00Z (status 200): /colour, ?x");
        assertThatCode(() -> calls(show(1, 0, "a", "ACTIVE")).readEveryField()).doesNotThrowAnyException();
    }

    @Test
    void countsCalls() {
        Calls calls = calls(show(1, 0, "a", "CREATING"), show(2, 5, "b", "ACTIVE"));
        assertThatCode(() -> calls.on("connection/a").hasSize(1)).doesNotThrowAnyException();
        assertThatCode(() -> calls.of("CreateQueue").isEmpty()).doesNotThrowAnyException();
        assertThatThrownBy(() -> calls.of(SHOW).hasSize(3))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected 3 calls of ShowEnhancedConnection, but there are 2:\n  call 1 ");
    }

    @Test
    void namesCallsThatDidNotSucceed() {
        Calls calls = calls("""
                {"number": 1, "at": "2030-01-01T00:00:00Z", "operation": "CreateQueue", "method": "POST", "path": "/", "status": 504}""");
        assertThatThrownBy(calls::succeeded)
                .isInstanceOf(AssertionError.class)
                .hasMessage("1 of 1 calls did not succeed:\n  call 1 CreateQueue at 2030-01-01T00:00:00Z (status 504)");
    }

    private static String show(int number, int second, String connection, String state) {
        return """
                {"number": %d, "at": "2030-01-01T00:%02d:%02dZ", "operation": "ShowEnhancedConnection", "method": "GET", "path": "/c",
                    "status": 200, "resource": "connection/%s", "response": {"available_queue_info": [{"status": "%s"}]}}""".formatted(number, second / 60, second % 60, connection, state);
    }

    private static Calls calls(String... calls) {
        return Calls.parse(Stream.of(calls).collect(Collectors.joining(",", "{\"calls\": [", "]}")));
    }
}
