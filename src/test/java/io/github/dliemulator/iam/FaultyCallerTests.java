package io.github.dliemulator.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shall go wrong does so only for those who may come in. */
class FaultyCallerTests extends VerifyingTest {

    @BeforeEach
    void everythingGoesWrong() {
        given(Map.of("operation", "*", "kind", "throttle"));
    }

    @Test
    void callerIsAskedForFirst() {
        refusal(get(queues()), 401, "DLI.0013");
        refusal(get(with(TOKEN, "junk"), queues()), 400, "DLI.0015");
        refusal(
                get(with(TOKEN, token(login(user("emulator", "emulator"), toProject("0team")))), queues()),
                400,
                "DLI.0016");
        ok(get(operator() + "/faults")).jsonPath("$.faults[0].calls").isEqualTo(0);
        refusal(get(with(TOKEN, token()), queues()), 429, "APIGW.0308");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void signedBodyIsStillThereWhereFaultsAreDrawn(double probability) {
        given(
                Map.of("operation", "*", "kind", "latency", "by", "1ms..9ms"),
                Map.of("operation", "*", "kind", "throttle", "probability", probability));
        RawCall create = call("POST", queues())
                .body("{\"queue_name\":\"q1\",\"cu_count\":16}")
                .signed();
        assertThat(create.send(port).status()).isEqualTo(probability == 0 ? 200 : 429);
        assertThat(create.body("{\"queue_name\":\"q2\",\"cu_count\":16}")
                        .send(port)
                        .status())
                .isEqualTo(401);
    }

    private void given(Object... faults) {
        ok(put(operator() + "/faults", List.of(faults)));
    }
}
