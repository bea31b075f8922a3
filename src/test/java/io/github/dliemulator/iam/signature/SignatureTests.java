package io.github.dliemulator.iam.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.iam.RawCall;
import io.github.dliemulator.iam.VerifyingTest;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed calls: whatever was signed is verified, and whatever was changed since is not (case 82). */
class SignatureTests extends VerifyingTest {

    private static final String FAILS = "Incorrect IAM authentication information: ";
    private static final String QUEUE = "{\"queue_name\":\"lake\",\"cu_count\":16,\"description\":\"Zürich 日本\"}";

    @Test
    void aSignedCallIsLetIn() {
        assertThat(send(call("GET", queues()).signed())).isEqualTo(200);
        assertThat(send(creation().signed())).isEqualTo(200);
        assertThat(send(call("GET", queues() + "/lake").signed())).isEqualTo(200);
        assertThat(send(call("DELETE", queues() + "/lake").signed())).isEqualTo(200);
    }

    @Test
    void aCallMayBeRepeated() {
        RawCall call = call("GET", queues()).signed();
        assertThat(send(call)).isEqualTo(200);
        assertThat(send(call)).isEqualTo(200);
    }

    @Test
    void aKeyIsGoodForEveryProject() {
        assertThat(send(call("GET", queues()).with("x-project-id", "another").signed()))
                .isEqualTo(200);
    }

    @Test
    void aSecurityTokenMayComeAlongSignedOrNot() {
        assertThat(send(call("GET", queues()).with("x-security-token", "t").signed()))
                .isEqualTo(200);
        assertThat(send(call("GET", queues()).signed().with("x-security-token", "t")))
                .isEqualTo(200);
    }

    @Test
    void onlyTheHeadersThatAreNamedWereSigned() {
        assertThat(send(call("GET", queues()).without("host").signed().with("host", "localhost")))
                .isEqualTo(200);
        assertThat(send(call("GET", queues()).signed().with("x-language", "en-us")))
                .isEqualTo(200);
    }

    @Test
    void aHeaderMayHaveBlanksAroundIt() {
        RawCall call = call("GET", queues()).with("x-language", "en-us").signed();
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
    void aQueryIsSignedToo(String query) {
        assertThat(send(call("GET", queues() + query).signed())).isNotEqualTo(401);
        assertThat(bad(call("GET", queues() + query).signed().target(queues() + query + "x")))
                .isEqualTo(BAD_SIGNATURE);
        assertThat(bad(call("GET", queues() + query).signed().target(queues()))).isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void whoSortsTheValuesOfOneParameterIsUnderstood() {
        RawCall sorted = call("GET", queues() + "?page-size=1&page-size=2").signed();
        assertThat(send(sorted.target(queues() + "?page-size=2&page-size=1"))).isNotEqualTo(401);
    }

    @Test
    void aPlusInAQueryIsABlank() {
        assertThat(send(call("GET", queues() + "?tags=a%20b").signed().target(queues() + "?tags=a+b")))
                .isNotEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%20b", "/a%2Fb", "/%C3%BC", "/a%2Bb", "/~a.b-c_d", "/a%25zz"})
    void aPathIsSignedToo(String name) {
        RawCall call = call("GET", queues() + name).signed();
        assertThat(send(call)).isEqualTo(400);
        assertThat(bad(call.target(queues() + name + "x"))).isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void anotherMethodWasNotSigned() {
        RawCall call = call("GET", queues() + "/lake").signed();
        assertThat(bad(call.method("DELETE"))).isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void anotherBodyWasNotSigned() {
        assertThat(bad(creation().signed().body(QUEUE + " "))).isEqualTo(BAD_SIGNATURE);
        assertThat(bad(creation().signed().body(""))).isEqualTo(BAD_SIGNATURE);
        assertThat(send(call("GET", queues() + "/lake").signed())).isEqualTo(400);
    }

    @Test
    void anotherProjectWasNotSigned() {
        assertThat(bad(call("GET", queues()).signed().target("/v1.0/another/queues")))
                .isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void anotherHeaderWasNotSigned() {
        RawCall call = call("GET", queues()).with("x-project-id", project).signed();
        assertThat(bad(call.with("x-project-id", "another"))).isEqualTo(BAD_SIGNATURE);
        assertThat(bad(call.without("x-project-id"))).isEqualTo(BAD_SIGNATURE);
        assertThat(bad(call.with("host", "elsewhere"))).isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void anotherDateWasNotSigned() {
        assertThat(bad(call("GET", queues()).signed().at(now().plusSeconds(1)))).isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void aBodyNeedNotBeSigned() {
        RawCall unsigned =
                creation().with("x-sdk-content-sha256", "UNSIGNED-PAYLOAD").signed();
        assertThat(send(unsigned)).isEqualTo(200);
        assertThat(send(unsigned.body("{\"queue_name\":\"shore\",\"cu_count\":16}")))
                .isEqualTo(200);
    }

    @Test
    void aBodyThatWasSignedCannotBeDeclaredUnsigned() {
        assertThat(bad(creation().signed().with("x-sdk-content-sha256", "UNSIGNED-PAYLOAD")))
                .isEqualTo(BAD_SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource({"true, 200", "false, 401"})
    void aHashOfTheBodyMustBeTheHashOfTheBody(boolean right, int status) {
        String hash = RawCall.hash((right ? QUEUE : QUEUE + " ").getBytes(UTF_8));
        assertThat(send(creation().with("x-sdk-content-sha256", hash).signed())).isEqualTo(status);
    }

    @Test
    void aHashThatIsNoneIsNotTheHashOfTheBody() {
        assertThat(bad(creation().with("x-sdk-content-sha256", "junk").signed()))
                .isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void anotherSecretKeySignsNothing() {
        assertThat(bad(call("GET", queues()).signed("emulator", "emulator-secret2")))
                .isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void anUnknownAccessKeyIsNamed() {
        assertThat(bad(call("GET", queues()).signed("AKnobody", "emulator-secret")))
                .isEqualTo(FAILS + "ak AKnobody not exist");
    }

    @Test
    void theClockMayBeFifteenMinutesOffAndNotMore() {
        assertThat(send(call("GET", queues())
                        .at(now().minus(Duration.ofMinutes(15).minusSeconds(5)))
                        .signed()))
                .isEqualTo(200);
        assertThat(send(call("GET", queues())
                        .at(now().plus(Duration.ofMinutes(15).minusSeconds(5)))
                        .signed()))
                .isEqualTo(200);
        assertThat(bad(call("GET", queues())
                        .at(now().minus(Duration.ofMinutes(16)))
                        .signed()))
                .isEqualTo(FAILS + "x-sdk-date is more than 15 minutes from now");
        assertThat(bad(call("GET", queues())
                        .at(now().plus(Duration.ofMinutes(16)))
                        .signed()))
                .isEqualTo(FAILS + "x-sdk-date is more than 15 minutes from now");
    }

    @Test
    void aSignatureIsGoodForFifteenMinutes() {
        RawCall call = call("GET", queues()).signed();
        realTime.push(Duration.ofMinutes(14));
        assertThat(send(call)).isEqualTo(200);
        realTime.push(Duration.ofMinutes(2));
        assertThat(send(call)).isEqualTo(401);
    }

    @Test
    void theClockOfAWorldDoesNotMatter() {
        advance("3650d");
        assertThat(send(call("GET", queues()).signed())).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "junk", "20301301T000000Z", "2030-01-01T00:00:00Z", "20300101T000000", "99999999T999999Z"})
    void aDateThatIsNoneIsRefused(String date) {
        assertThat(bad(call("GET", queues()).with("x-sdk-date", date).signed()))
                .isEqualTo(FAILS + "x-sdk-date is missing or malformed");
    }

    @Test
    void aMissingDateIsRefused() {
        assertThat(bad(call("GET", queues()).signed().without("x-sdk-date")))
                .isEqualTo(FAILS + "x-sdk-date is missing or malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SDK-HMAC-SHA256",
                "SDK-HMAC-SHA256 Access=emulator",
                "SDK-HMAC-SHA256 Access=emulator, SignedHeaders=host, Signature=00",
                "SDK-HMAC-SHA256 Access=, SignedHeaders=host, Signature=",
                "V11-HMAC-SHA256 Credential=emulator, SignedHeaders=host, Signature=00"
            })
    void anAuthorizationThatIsCutShortIsRefused(String authorization) {
        assertThat(bad(call("GET", queues()).with("authorization", authorization)))
                .isEqualTo(FAILS + "authorization header is malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ";;;", "host;;x-sdk-date", "nothing-like-it"})
    void namesOfHeadersThatAreNoneVerifyNothing(String names) {
        assertThat(bad(call("GET", queues())
                        .with(
                                "authorization",
                                "SDK-HMAC-SHA256 Access=emulator, SignedHeaders=%s, Signature=%s"
                                        .formatted(names, "0".repeat(64)))))
                .isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void aBadSignatureIsRefusedByTheGatewayAlsoInFrontOfTheIdentityService() {
        assertThat(bad(call("GET", "/v3/projects").signed("emulator", "wrong"))).isEqualTo(BAD_SIGNATURE);
        assertThat(send(call("GET", "/v3/projects").signed())).isEqualTo(200);
    }

    @Test
    void aFormThatIsSignedIsStillAWrongBody() {
        RawCall form = call("POST", queues())
                .body("a=b&c=%zz")
                .with("content-type", "application/x-www-form-urlencoded")
                .signed();
        assertThat(send(form)).isEqualTo(415);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAsSuch() {
        RawCall large = call("POST", queues()).body("x".repeat((8 << 20) + 1)).signed();
        assertThat(send(large)).isEqualTo(413);
    }

    @Test
    void someOtherSchemeIsNoSignature() {
        String basic = "Basic " + Base64.getEncoder().encodeToString("emulator:emulator".getBytes(UTF_8));
        assertThat(call("GET", queues()).with("authorization", basic).send(port).body())
                .contains("DLI.0013");
    }

    private RawCall creation() {
        return call("POST", queues()).body(QUEUE);
    }

    private int send(RawCall call) {
        return call.send(port).status();
    }

    /** What the gateway says, once it has refused a call. */
    private String bad(RawCall call) {
        RawCall.Answer answer = call.send(port);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("\"error_code\":\"APIGW.0301\"").contains("\"request_id\":\"");
        return answer.body().replaceAll("(?s).*\"error_msg\":\"([^\"]*)\".*", "$1");
    }
}
