package io.github.dliemulator.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults apply only to authenticated calls. */
class FaultAuthenticationTests extends VerifiedAuthTest {

    @BeforeEach
    void setFaultForAllCalls() {
        setFaults(Map.of("operation", "*", "kind", "throttle"));
    }

    @Test
    void authenticationPrecedesFaults() {
        error(get(queues()), 401, "DLI.0013");
        error(get(with(TOKEN, "junk"), queues()), 400, "DLI.0015");
        error(
                get(with(TOKEN, token(login(user("emulator", "emulator"), projectScope("0team")))), queues()),
                400,
                "DLI.0016");
        ok(get(adminUri() + "/faults")).jsonPath("$.faults[0].calls").isEqualTo(0);
        error(get(with(TOKEN, token()), queues()), 429, "APIGW.0308");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void signedBodyIsReadableAfterFaultSelection(double probability) {
        setFaults(
                Map.of("operation", "*", "kind", "latency", "by", "1ms..9ms"),
                Map.of("operation", "*", "kind", "throttle", "probability", probability));
        RawRequest create = call("POST", queues())
                .body("{\"queue_name\":\"q1\",\"cu_count\":16}")
                .signed();
        assertThat(create.send(port).status()).isEqualTo(probability == 0 ? 200 : 429);
        assertThat(create.body("{\"queue_name\":\"q2\",\"cu_count\":16}")
                        .send(port)
                        .status())
                .isEqualTo(401);
    }

    private void setFaults(Object... faults) {
        ok(put(adminUri() + "/faults", List.of(faults)));
    }
}
