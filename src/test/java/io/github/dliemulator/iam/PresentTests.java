package io.github.dliemulator.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** Here callers must bring something, and whatever they bring is believed. */
@TestPropertySource(properties = "dli.auth.mode=present")
class PresentTests extends EmulatorTest {

    @Test
    void nothingIsTooLittle() {
        assertThat(refusal(get(queues()), 401, "DLI.0013")).isEqualTo(VerifyingTest.NO_TOKEN);
        assertThat(VerifyingTest.keystone(get("/v3/projects"), 401))
                .isEqualTo("The request you have made requires authentication.");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Auth-Token, ''",
        "Authorization, ''",
        "Authorization, Basic eDp5",
        "Authorization, Bearer x",
        "X-Project-Id, p"
    })
    void whatIsNoCredentialIsTooLittle(String header, String value) {
        refusal(http.get().uri(queues()).header(header, value).exchange(), 401, "DLI.0013");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Auth-Token, junk",
        "Authorization, SDK-HMAC-SHA256",
        "Authorization, 'SDK-HMAC-SHA256 Access=x, SignedHeaders=host, Signature=00'",
        "Authorization, 'V11-HMAC-SHA256 Credential=x/d/r/s, SignedHeaders=host, Signature=00'"
    })
    void anyTokenAndAnySignatureIsEnough(String header, String value) {
        ok(http.get().uri(queues()).header(header, value).exchange());
        ok(http.get().uri("/v3/projects").header(header, value).exchange());
    }

    @Test
    void logInTheVersionAndWhatIsNotOfTheCloudStayOpen() {
        ok(get("/v3"));
        ok(get("/_emulator"));
        ok(get("/actuator/health"));
    }
}
