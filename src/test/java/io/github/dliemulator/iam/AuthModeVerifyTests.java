package io.github.dliemulator.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Here callers must prove who they are (cases 80, 81, 83 and 85). */
class AuthModeVerifyTests extends VerifiedAuthTest {

    @Test
    void callWithoutATokenIsRejected() {
        assertThat(error(get(queues()), 401, "DLI.0013")).isEqualTo(NO_TOKEN);
        assertThat(error(post(queues(), Map.of()), 401, "DLI.0013")).isEqualTo(NO_TOKEN);
        assertThat(keystoneError(get("/v3/projects"), 401))
                .isEqualTo("The request you have made requires authentication.");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Auth-Token, ''",
        "X-Auth-Token, '  '",
        "Authorization, ''",
        "Authorization, Basic eDp5",
        "Authorization, Bearer x",
        "Authorization, sdk-hmac-sha256 Access=x",
        "X-Subject-Token, x"
    })
    void malformedCredentialsAreRejectedLikeMissingOnes(String header, String value) {
        assertThat(error(get(with(header, value), queues()), 401, "DLI.0013")).isEqualTo(NO_TOKEN);
        keystoneError(get(with(header, value), "/v3/auth/projects"), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"junk", ".", "..", "a.b", "e30.e30", "null", "ünsinn", "{}", "%00"})
    void invalidTokenIsRejected(String token) {
        assertThat(error(get(with(TOKEN, token), queues()), 400, "DLI.0015")).isEqualTo(BAD_TOKEN);
        keystoneError(get(with(TOKEN, token), "/v3/projects"), 401);
    }

    @Test
    void issuedTokenIsAccepted() {
        ok(get(with(TOKEN, token()), queues()));
        ok(get(with(TOKEN, token()), "/v3/projects"));
    }

    @Test
    void configuredTokenIsAcceptedForAnyProject() {
        ok(get(with(TOKEN, "a-token-that-never-expires"), queues()));
        ok(get(with(TOKEN, "a-token-that-never-expires"), "/v1.0/elsewhere/queues"));
        error(get(with(TOKEN, "a-token-that-never-expire"), queues()), 400, "DLI.0015");
    }

    @Test
    void tokenOfAnotherProjectIsRejected() {
        String token = token(login(user("emulator", "emulator"), projectScope("elsewhere")));
        assertThat(error(get(with(TOKEN, token), queues()), 400, "DLI.0016"))
                .isEqualTo("The identity and role are incorrect.");
        ok(get(with(TOKEN, token), "/v1.0/elsewhere/queues"));
    }

    @AllowsUndocumentedRequests("A text as scope, which is OpenStack's way to ask for none")
    @Test
    void unscopedTokenIsValidForTheIdentityServiceOnly() {
        String token = token(login(user("emulator", "emulator"), "unscoped"));
        error(get(with(TOKEN, token), queues()), 400, "DLI.0016");
        ok(get(with(TOKEN, token), "/v3/auth/projects"));
    }

    @Test
    void tokenTakesPrecedenceOverASignature() {
        RawRequest signed = call("GET", queues()).signed();
        assertThat(signed.with("x-auth-token", "junk").send(port).body()).contains("DLI.0015");
        assertThat(signed.with("x-auth-token", "").send(port).status()).isEqualTo(200);
        assertThat(call("GET", queues())
                        .signed("emulator", "wrong")
                        .with("x-auth-token", token())
                        .send(port)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void authenticationPrecedesValidation() {
        error(
                http.post()
                        .uri(queues())
                        .header("Content-Type", "text/plain")
                        .body("x")
                        .exchange(),
                401,
                "DLI.0013");
        error(post(queues(), "{"), 401, "DLI.0013");
    }

    /** Requests of the Java SDK without a configured project or region. */
    @Test
    void placeholderProjectIsRejected() {
        RawRequest.Response response =
                call("GET", "/v1.0/%7Bproject_id%7D/queues").signed().send(port);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("project_id must be 1 to 64 letters and digits");
    }

    @Test
    void unknownPathIsNotFoundWithoutAuthentication() {
        error(get("/v1.0/" + project + "/nothing"), 404, "APIGW.0101");
        error(http.put().uri("/v3/auth/tokens").exchange(), 404, "APIGW.0101");
    }

    @Test
    void queuesOfAnotherProjectAreInvisible() {
        ok(with(TOKEN, token())
                .post()
                .uri(queues())
                .header("Content-Type", "application/json")
                .body(Map.of("queue_name", "lake", "cu_count", 16))
                .exchange());
        String other = token(login(user("emulator", "emulator"), projectScope("other" + project.substring(5))));
        error(get(with(TOKEN, other), "/v1.0/other" + project.substring(5) + "/queues/lake"), 400, "DLI.0002");
        error(get(with(TOKEN, other), queues() + "/lake"), 400, "DLI.0016");
    }

    @Test
    void ownerOfAQueueIsTheUserOfTheToken() {
        String token = token(login(user("ann", "ann's password"), projectScope(project)));
        ok(with(TOKEN, token)
                .post()
                .uri(queues())
                .header("Content-Type", "application/json")
                .body(Map.of("queue_name", "lake", "cu_count", 16))
                .exchange());
        ok(get(with(TOKEN, token()), queues() + "/lake")).jsonPath("$.owner").isEqualTo("ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_emulator", "/_emulator/projects", "/actuator/health", "/v3/api-docs", "/v3", "/v3/"})
    void adminApiDocumentsAndVersionNeedNoCredentials(String path) {
        ok(get(path));
    }

    @Test
    void apiPageNeedsNoCredentials() {
        get("/docs").expectStatus().is3xxRedirection();
    }
}
