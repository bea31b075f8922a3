package io.github.dliemulator.iam.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.iam.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed calls of which something was changed since, or was never right. */
class TamperedRequestTests extends SignedRequestTest {

    @Test
    void otherMethodIsRejected() {
        RawRequest call = call("GET", queues() + "/lake").signed();
        assertThat(errorMessage(call.method("DELETE"))).isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void otherBodyIsRejected() {
        assertThat(errorMessage(createQueueRequest().signed().body(QUEUE + " ")))
                .isEqualTo(BAD_SIGNATURE);
        assertThat(errorMessage(createQueueRequest().signed().body(""))).isEqualTo(BAD_SIGNATURE);
        assertThat(send(call("GET", queues() + "/lake").signed())).isEqualTo(400);
    }

    @Test
    void otherProjectIsRejected() {
        assertThat(errorMessage(call("GET", queues()).signed().target("/v1.0/another/queues")))
                .isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void otherHeaderIsRejected() {
        RawRequest call = call("GET", queues()).with("x-project-id", project).signed();
        assertThat(errorMessage(call.with("x-project-id", "another"))).isEqualTo(BAD_SIGNATURE);
        assertThat(errorMessage(call.without("x-project-id"))).isEqualTo(BAD_SIGNATURE);
        assertThat(errorMessage(call.with("host", "elsewhere"))).isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void otherDateIsRejected() {
        assertThat(errorMessage(call("GET", queues()).signed().at(now().plusSeconds(1))))
                .isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void signedBodyCannotBeDeclaredUnsigned() {
        assertThat(errorMessage(createQueueRequest().signed().with("x-sdk-content-sha256", "UNSIGNED-PAYLOAD")))
                .isEqualTo(BAD_SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource({"true, 200", "false, 401"})
    void bodyHashMustMatchTheBody(boolean right, int status) {
        String hash = RawRequest.hash((right ? QUEUE : QUEUE + " ").getBytes(UTF_8));
        assertThat(send(createQueueRequest().with("x-sdk-content-sha256", hash).signed()))
                .isEqualTo(status);
    }

    @Test
    void malformedBodyHashIsRejected() {
        assertThat(errorMessage(createQueueRequest()
                        .with("x-sdk-content-sha256", "junk")
                        .signed()))
                .isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void otherSecretKeyIsRejected() {
        assertThat(errorMessage(call("GET", queues()).signed("emulator", "emulator-secret2")))
                .isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void unknownAccessKeyIsNamed() {
        assertThat(errorMessage(call("GET", queues()).signed("AKnobody", "emulator-secret")))
                .isEqualTo(FAILS + "ak AKnobody not exist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "junk", "20301301T000000Z", "2030-01-01T00:00:00Z", "20300101T000000", "99999999T999999Z"})
    void invalidDateIsRejected(String date) {
        assertThat(errorMessage(call("GET", queues()).with("x-sdk-date", date).signed()))
                .isEqualTo(FAILS + "x-sdk-date is missing or malformed");
    }

    @Test
    void missingDateIsRejected() {
        assertThat(errorMessage(call("GET", queues()).signed().without("x-sdk-date")))
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
    void truncatedAuthorizationIsRejected(String authorization) {
        assertThat(errorMessage(call("GET", queues()).with("authorization", authorization)))
                .isEqualTo(FAILS + "authorization header is malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ";;;", "host;;x-sdk-date", "nothing-like-it"})
    void unknownSignedHeadersAreRejected(String names) {
        assertThat(errorMessage(call("GET", queues())
                        .with(
                                "authorization",
                                "SDK-HMAC-SHA256 Access=emulator, SignedHeaders=%s, Signature=%s"
                                        .formatted(names, "0".repeat(64)))))
                .isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void invalidSignatureIsRejectedByTheGatewayForTheIdentityService() {
        assertThat(errorMessage(call("GET", "/v3/projects").signed("emulator", "wrong")))
                .isEqualTo(BAD_SIGNATURE);
        assertThat(send(call("GET", "/v3/projects").signed())).isEqualTo(200);
    }
}
