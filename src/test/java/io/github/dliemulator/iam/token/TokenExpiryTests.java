package io.github.dliemulator.iam.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.AtOnce;
import io.github.dliemulator.iam.VerifyingTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** When a token is good no more: then clients hear 401, for which they log in again. */
class TokenExpiryTests extends VerifyingTest {

    @Test
    void aTokenExpiresAfterADayOfRealTime() {
        String token = token();
        realTime.push(Duration.ofHours(24).minusMinutes(1));
        ok(get(with(TOKEN, token), queues()));
        realTime.push(Duration.ofMinutes(1));
        assertThat(expired(get(with(TOKEN, token), queues()))).isEqualTo("The token has expired");
        keystone(get(with(TOKEN, token), "/v3/projects"), 401);
    }

    @Test
    void aTokenThatHasExpiredGivesNoOtherAndIsNotFound() {
        String token = token();
        realTime.push(Duration.ofHours(24));
        keystone(login(Map.of("methods", List.of("token"), "token", Map.of("id", token)), "unscoped", ""), 401);
        keystone(
                with(TOKEN, token())
                        .get()
                        .uri("/v3/auth/tokens")
                        .header(SUBJECT, token)
                        .exchange(),
                404);
    }

    @Test
    void theClockOfAWorldLogsNobodyOut() {
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
    void allTokensExpireNow() {
        String one = token();
        String other = token(login(user("ann", "ann's password"), toProject(project)));
        expireAll();
        expired(get(with(TOKEN, one), queues()));
        expired(get(with(TOKEN, other), queues()));
    }

    @Test
    void whoLogsInAgainIsLetInAtOnce() {
        for (int i = 0; i < 20; i++) {
            String before = token();
            expireAll();
            ok(get(with(TOKEN, token()), queues()));
            expired(get(with(TOKEN, before), queues()));
        }
    }

    @Test
    void whoLogsInAgainInTheSameInstantIsLetInToo() {
        realTime.stop();
        String before = token();
        expireAll();
        String after = token();
        expired(get(with(TOKEN, before), queues()));
        ok(get(with(TOKEN, after), queues()));
        expireAll();
        expired(get(with(TOKEN, after), queues()));
    }

    @Test
    void manyLogInWhileAllExpire() {
        assertThat(AtOnce.tally(32, i -> {
                    expireAll();
                    return get(with(TOKEN, token()), queues());
                }))
                .allSatisfy((outcome, count) -> assertThat(outcome).matches("200|401.*"));
        ok(get(with(TOKEN, token()), queues()));
    }

    @Test
    void aConfiguredTokenAndASignatureDoNotExpire() {
        expireAll();
        realTime.push(Duration.ofDays(400));
        ok(get(with(TOKEN, "a-token-that-never-expires"), queues()));
        assertThat(call("GET", queues()).signed().send(port).status()).isEqualTo(200);
    }

    @Test
    void aWorldThatIsEmptiedKeepsItsCallers() {
        String token = token();
        post(operator() + "/reset", Map.of()).expectStatus().isNoContent();
        ok(get(with(TOKEN, token), queues()));
    }

    protected void expireAll() {
        post("/_emulator/tokens/expire", Map.of()).expectStatus().isNoContent();
    }

    protected static String expired(ResponseSpec answer) {
        return refusal(answer, 401, "DLI.0013");
    }
}
