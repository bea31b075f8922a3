package io.github.dliemulator.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.contract.BeyondContract;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Here callers must prove who they are (cases 80, 81, 83 and 85). */
class VerifyTests extends VerifyingTest {

    @Test
    void aCallWithoutATokenIsRefused() {
        assertThat(refusal(get(queues()), 401, "DLI.0013")).isEqualTo(NO_TOKEN);
        assertThat(refusal(post(queues(), Map.of()), 401, "DLI.0013")).isEqualTo(NO_TOKEN);
        assertThat(keystone(get("/v3/projects"), 401)).isEqualTo("The request you have made requires authentication.");
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
    void whatIsNoCredentialIsRefusedAsIfNothingCame(String header, String value) {
        assertThat(refusal(get(with(header, value), queues()), 401, "DLI.0013")).isEqualTo(NO_TOKEN);
        keystone(get(with(header, value), "/v3/auth/projects"), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"junk", ".", "..", "a.b", "e30.e30", "null", "ünsinn", "{}", "%00"})
    void aTokenThatIsNoneIsRefused(String token) {
        assertThat(refusal(get(with(TOKEN, token), queues()), 400, "DLI.0015")).isEqualTo(BAD_TOKEN);
        keystone(get(with(TOKEN, token), "/v3/projects"), 401);
    }

    @Test
    void anIssuedTokenIsLetIn() {
        ok(get(with(TOKEN, token()), queues()));
        ok(get(with(TOKEN, token()), "/v3/projects"));
    }

    @Test
    void aConfiguredTokenIsLetInEverywhere() {
        ok(get(with(TOKEN, "a-token-that-never-expires"), queues()));
        ok(get(with(TOKEN, "a-token-that-never-expires"), "/v1.0/elsewhere/queues"));
        refusal(get(with(TOKEN, "a-token-that-never-expire"), queues()), 400, "DLI.0015");
    }

    @Test
    void aTokenOfAnotherProjectIsRefused() {
        String token = token(login(user("emulator", "emulator"), toProject("elsewhere")));
        assertThat(refusal(get(with(TOKEN, token), queues()), 400, "DLI.0016"))
                .isEqualTo("The identity and role are incorrect.");
        ok(get(with(TOKEN, token), "/v1.0/elsewhere/queues"));
    }

    @BeyondContract("A text as scope, which is OpenStack's way to ask for none")
    @Test
    void aTokenOfNoProjectIsGoodForTheIdentityServiceOnly() {
        String token = token(login(user("emulator", "emulator"), "unscoped"));
        refusal(get(with(TOKEN, token), queues()), 400, "DLI.0016");
        ok(get(with(TOKEN, token), "/v3/auth/projects"));
    }

    @Test
    void aTokenCountsBeforeASignature() {
        RawCall signed = call("GET", queues()).signed();
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
    void whoCallsIsAskedBeforeWhatIsWrongWithTheCall() {
        refusal(
                http.post()
                        .uri(queues())
                        .header("Content-Type", "text/plain")
                        .body("x")
                        .exchange(),
                401,
                "DLI.0013");
        refusal(post(queues(), "{"), 401, "DLI.0013");
    }

    /** What the Java SDK sends when it knows neither project nor region. */
    @Test
    void aProjectThatWasNotFilledInIsRefused() {
        RawCall.Answer answer =
                call("GET", "/v1.0/%7Bproject_id%7D/queues").signed().send(port);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("project_id must be 1 to 64 letters and digits");
    }

    @Test
    void whatIsNotThereIsNotThereForAnybody() {
        refusal(get("/v1.0/" + project + "/nothing"), 404, "APIGW.0101");
        refusal(http.put().uri("/v3/auth/tokens").exchange(), 404, "APIGW.0101");
    }

    @Test
    void aProjectsQueuesAreOutOfSightOfAnother() {
        ok(with(TOKEN, token())
                .post()
                .uri(queues())
                .header("Content-Type", "application/json")
                .body(Map.of("queue_name", "lake", "cu_count", 16))
                .exchange());
        String other = token(login(user("emulator", "emulator"), toProject("other" + project.substring(5))));
        refusal(get(with(TOKEN, other), "/v1.0/other" + project.substring(5) + "/queues/lake"), 400, "DLI.0002");
        refusal(get(with(TOKEN, other), queues() + "/lake"), 400, "DLI.0016");
    }

    @Test
    void theOwnerOfAQueueIsWhoseTokenCreatedIt() {
        String token = token(login(user("ann", "ann's password"), toProject(project)));
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
    void theDoorTheDocumentsAndTheVersionAreOpen(String path) {
        ok(get(path));
    }

    @Test
    void theApiPageIsOpen() {
        get("/docs").expectStatus().is3xxRedirection();
    }
}
