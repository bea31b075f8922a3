package io.github.dliemulator.iam.keystone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.ConcurrentRequests;
import io.github.dliemulator.iam.VerifiedAuthTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Expired tokens are answered with 401, so that clients log in again. */
class TokenExpiryTests extends VerifiedAuthTest {

    @Test
    void tokenExpiresAfterADayOfRealTime() {
        String token = token();
        realTime.advance(Duration.ofHours(24).minusMinutes(1));
        ok(get(with(TOKEN, token), queues()));
        realTime.advance(Duration.ofMinutes(1));
        assertThat(expiredError(get(with(TOKEN, token), queues()))).isEqualTo("The token has expired");
        keystoneError(get(with(TOKEN, token), "/v3/projects"), 401);
    }

    @Test
    void expiredTokenCannotBeExchangedOrValidated() {
        String token = token();
        realTime.advance(Duration.ofHours(24));
        keystoneError(login(Map.of("methods", List.of("token"), "token", Map.of("id", token)), "unscoped", ""), 401);
        keystoneError(
                with(TOKEN, token())
                        .get()
                        .uri("/v3/auth/tokens")
                        .header(SUBJECT, token)
                        .exchange(),
                404);
    }

    @Test
    void virtualTimeExpiresNoToken() {
        String token = token();
        advance("3650d");
        ok(get(with(TOKEN, token), queues()));
        String after = token();
        put(clock(), Map.of("mode", "frozen", "now", "2050-01-01T00:00:00Z"))
                .expectStatus()
                .isOk();
        ok(get(with(TOKEN, after), queues()));
    }

    @Test
    void allTokensCanBeExpired() {
        String one = token();
        String other = token(login(user("ann", "ann's password"), projectScope(project)));
        expireAll();
        expiredError(get(with(TOKEN, one), queues()));
        expiredError(get(with(TOKEN, other), queues()));
    }

    @Test
    void newTokenIsAcceptedAfterExpiry() {
        for (int i = 0; i < 20; i++) {
            String before = token();
            expireAll();
            ok(get(with(TOKEN, token()), queues()));
            expiredError(get(with(TOKEN, before), queues()));
        }
    }

    @Test
    void tokenIssuedAtTheInstantOfExpiryIsAccepted() {
        realTime.stop();
        String before = token();
        expireAll();
        String after = token();
        expiredError(get(with(TOKEN, before), queues()));
        ok(get(with(TOKEN, after), queues()));
        expireAll();
        expiredError(get(with(TOKEN, after), queues()));
    }

    @Test
    void tokensCanBeIssuedWhileAllExpire() {
        assertThat(ConcurrentRequests.countOutcomes(32, i -> {
                    expireAll();
                    return get(with(TOKEN, token()), queues());
                }))
                .allSatisfy((outcome, count) -> assertThat(outcome).matches("200|401.*"));
        ok(get(with(TOKEN, token()), queues()));
    }

    @Test
    void configuredTokenAndASignatureDoNotExpire() {
        expireAll();
        realTime.advance(Duration.ofDays(400));
        ok(get(with(TOKEN, "a-token-that-never-expires"), queues()));
        assertThat(call("GET", queues()).signed().send(port).status()).isEqualTo(200);
    }

    @Test
    void resetProjectKeepsTokensValid() {
        String token = token();
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
        ok(get(with(TOKEN, token), queues()));
    }

    protected void expireAll() {
        post("/_emulator/tokens/expire", Map.of()).expectStatus().isNoContent();
    }

    protected static String expiredError(ResponseSpec response) {
        return error(response, 401, "DLI.0013");
    }
}
