package io.github.dliemulator.iam.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.iam.RawRequest;
import io.github.dliemulator.iam.VerifiedAuthTest;

/** Talks to an emulator that verifies, byte for byte. */
abstract class SignedRequestTest extends VerifiedAuthTest {

    static final String FAILS = "Incorrect IAM authentication information: ";
    static final String QUEUE = "{\"queue_name\":\"lake\",\"cu_count\":16,\"description\":\"Zürich 日本\"}";

    final RawRequest createQueueRequest() {
        return call("POST", queues()).body(QUEUE);
    }

    final int send(RawRequest call) {
        return call.send(port).status();
    }

    /** Returns the message of a call that the API gateway rejects. */
    final String errorMessage(RawRequest call) {
        RawRequest.Response response = call.send(port);
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.body()).contains("\"error_code\":\"APIGW.0301\"").contains("\"request_id\":\"");
        return response.body().replaceAll("(?s).*\"error_msg\":\"([^\"]*)\".*", "$1");
    }
}
