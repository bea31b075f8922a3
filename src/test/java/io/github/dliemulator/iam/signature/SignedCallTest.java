package io.github.dliemulator.iam.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.iam.RawCall;
import io.github.dliemulator.iam.VerifyingTest;

/** Talks to an emulator that verifies, byte for byte. */
abstract class SignedCallTest extends VerifyingTest {

    static final String FAILS = "Incorrect IAM authentication information: ";
    static final String QUEUE = "{\"queue_name\":\"lake\",\"cu_count\":16,\"description\":\"Zürich 日本\"}";

    final RawCall creation() {
        return call("POST", queues()).body(QUEUE);
    }

    final int send(RawCall call) {
        return call.send(port).status();
    }

    /** What the gateway says, once it has refused a call. */
    final String bad(RawCall call) {
        RawCall.Answer answer = call.send(port);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("\"error_code\":\"APIGW.0301\"").contains("\"request_id\":\"");
        return answer.body().replaceAll("(?s).*\"error_msg\":\"([^\"]*)\".*", "$1");
    }
}
