package io.github.dliemulator.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** Here callers must bring something, and whatever they bring is believed. */
@TestPropertySource(properties = "dli.auth.mode=present")
class AuthModePresentTests extends EmulatorTest {

    @Test
    void missingCredentialsAreRejected() {
        assertThat(error(get(queues()), 401, "DLI.0013")).isEqualTo(VerifiedAuthTest.NO_TOKEN);
        assertThat(VerifiedAuthTest.keystoneError(get("/v3/projects"), 401))
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
    void malformedCredentialsAreRejected(String header, String value) {
        error(http.get().uri(queues()).header(header, value).exchange(), 401, "DLI.0013");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Auth-Token, junk",
        "Authorization, SDK-HMAC-SHA256",
        "Authorization, 'SDK-HMAC-SHA256 Access=x, SignedHeaders=host, Signature=00'",
        "Authorization, 'V11-HMAC-SHA256 Credential=x/d/r/s, SignedHeaders=host, Signature=00'"
    })
    void anyTokenOrSignatureIsAccepted(String header, String value) {
        ok(http.get().uri(queues()).header(header, value).exchange());
        ok(http.get().uri("/v3/projects").header(header, value).exchange());
    }

    @Test
    void loginVersionAndEmulatorPathsNeedNoCredentials() {
        ok(get("/v3"));
        ok(get("/_emulator"));
        ok(get("/actuator/health"));
    }
}
