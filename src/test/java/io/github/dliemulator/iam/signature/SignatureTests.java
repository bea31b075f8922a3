package io.github.dliemulator.iam.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.iam.RawRequest;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed calls: whatever was signed is verified (case 82). */
class SignatureTests extends SignedRequestTest {

    @Test
    void signedCallIsAccepted() {
        assertThat(send(call("GET", queues()).signed())).isEqualTo(200);
        assertThat(send(createQueueRequest().signed())).isEqualTo(200);
        assertThat(send(call("GET", queues() + "/lake").signed())).isEqualTo(200);
        assertThat(send(call("DELETE", queues() + "/lake").signed())).isEqualTo(200);
    }

    @Test
    void callMayBeRepeated() {
        RawRequest call = call("GET", queues()).signed();
        assertThat(send(call)).isEqualTo(200);
        assertThat(send(call)).isEqualTo(200);
    }

    @Test
    void keyIsValidForEveryProject() {
        assertThat(send(call("GET", queues()).with("x-project-id", "another").signed()))
                .isEqualTo(200);
    }

    @Test
    void securityTokenMayBeSignedOrUnsigned() {
        assertThat(send(call("GET", queues()).with("x-security-token", "t").signed()))
                .isEqualTo(200);
        assertThat(send(call("GET", queues()).signed().with("x-security-token", "t")))
                .isEqualTo(200);
    }

    @Test
    void onlySignedHeadersAreVerified() {
        assertThat(send(call("GET", queues()).without("host").signed().with("host", "localhost")))
                .isEqualTo(200);
        assertThat(send(call("GET", queues()).signed().with("x-language", "en-us")))
                .isEqualTo(200);
    }

    @Test
    void headerMayHaveSurroundingSpaces() {
        RawRequest call = call("GET", queues()).with("x-language", "en-us").signed();
        assertThat(send(call.with("x-language", "  en-us \t "))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page-size=5",
                "?queue_type=&with-priv=true",
                "?tags=a%3Db%2Cc%3Dd",
                "?a%2Fb=x%20y&b=%C3%BC~-._",
                "?page-size=1&page-size=2",
                "?page-size=2&page-size=1",
                "?a=%25zz&b=%2B"
            })
    void queryIsSignedToo(String query) {
        assertThat(send(call("GET", queues() + query).signed())).isNotEqualTo(401);
        assertThat(errorMessage(call("GET", queues() + query).signed().target(queues() + query + "x")))
                .isEqualTo(BAD_SIGNATURE);
        assertThat(errorMessage(call("GET", queues() + query).signed().target(queues())))
                .isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void sortedParameterValuesAreAccepted() {
        RawRequest sorted = call("GET", queues() + "?page-size=1&page-size=2").signed();
        assertThat(send(sorted.target(queues() + "?page-size=2&page-size=1"))).isNotEqualTo(401);
    }

    @Test
    void plusInAQueryIsASpace() {
        assertThat(send(call("GET", queues() + "?tags=a%20b").signed().target(queues() + "?tags=a+b")))
                .isNotEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%20b", "/a%2Fb", "/%C3%BC", "/a%2Bb", "/~a.b-c_d", "/a%25zz"})
    void pathIsSignedToo(String name) {
        RawRequest call = call("GET", queues() + name).signed();
        assertThat(send(call)).isEqualTo(400);
        assertThat(errorMessage(call.target(queues() + name + "x"))).isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void bodyNeedNotBeSigned() {
        RawRequest unsigned = createQueueRequest()
                .with("x-sdk-content-sha256", "UNSIGNED-PAYLOAD")
                .signed();
        assertThat(send(unsigned)).isEqualTo(200);
        assertThat(send(unsigned.body("{\"queue_name\":\"shore\",\"cu_count\":16}")))
                .isEqualTo(200);
    }

    @Test
    void clockMayDifferByFifteenMinutesAtMost() {
        assertThat(send(call("GET", queues())
                        .at(now().minus(Duration.ofMinutes(15).minusSeconds(5)))
                        .signed()))
                .isEqualTo(200);
        assertThat(send(call("GET", queues())
                        .at(now().plus(Duration.ofMinutes(15).minusSeconds(5)))
                        .signed()))
                .isEqualTo(200);
        assertThat(errorMessage(call("GET", queues())
                        .at(now().minus(Duration.ofMinutes(16)))
                        .signed()))
                .isEqualTo(FAILS + "x-sdk-date is more than 15 minutes from now");
        assertThat(errorMessage(call("GET", queues())
                        .at(now().plus(Duration.ofMinutes(16)))
                        .signed()))
                .isEqualTo(FAILS + "x-sdk-date is more than 15 minutes from now");
    }

    @Test
    void signatureIsValidForFifteenMinutes() {
        RawRequest call = call("GET", queues()).signed();
        realTime.advance(Duration.ofMinutes(14));
        assertThat(send(call)).isEqualTo(200);
        realTime.advance(Duration.ofMinutes(2));
        assertThat(send(call)).isEqualTo(401);
    }

    @Test
    void virtualTimeDoesNotAffectSignatures() {
        advance("3650d");
        assertThat(send(call("GET", queues()).signed())).isEqualTo(200);
    }

    @Test
    void signedFormBodyIsRejectedAsABody() {
        RawRequest form = call("POST", queues())
                .body("a=b&c=%zz")
                .with("content-type", "application/x-www-form-urlencoded")
                .signed();
        assertThat(send(form)).isEqualTo(415);
    }

    @Test
    void oversizedSignedBodyIsRejectedForItsSize() {
        RawRequest large =
                call("POST", queues()).body("x".repeat((8 << 20) + 1)).signed();
        assertThat(send(large)).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?tags=100%", "?tags=%zz", "?%=1"})
    void invalidPercentEncodingIsRejected(String query) {
        assertThat(call("GET", queues() + query).signed().send(port).text()).contains(" 400 ", "DLI.0001");
    }

    @Test
    void otherSchemesAreNotSignatures() {
        String basic = "Basic " + Base64.getEncoder().encodeToString("emulator:emulator".getBytes(UTF_8));
        assertThat(call("GET", queues()).with("authorization", basic).send(port).body())
                .contains("DLI.0013");
    }
}
