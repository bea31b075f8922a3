package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.PoolTest;
import io.github.dliemulator.iam.RawRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A test that injects faults into its project. */
abstract class FaultTest extends PoolTest {

    protected static final String INTERNAL = "Internal service error.";

    protected String faults() {
        return adminUri() + "/faults";
    }

    protected void setFaults(Object... faults) {
        ok(put(faults(), List.of(faults)));
    }

    /** @param more names and values in turn */
    protected static Map<String, Object> fault(String operation, String kind, Object... more) {
        Map<String, Object> fault = new HashMap<>(Map.of("operation", operation, "kind", kind));
        IntStream.range(0, more.length / 2).forEach(i -> fault.put(String.valueOf(more[2 * i]), more[2 * i + 1]));
        return fault;
    }

    /** Asserts an error of the API gateway, whose body has the request ID too. */
    protected static void assertGatewayError(ResponseSpec response, int status, String code, String message) {
        var result =
                response.expectStatus().isEqualTo(status).expectBody(Map.class).returnResult();
        Map<?, ?> body = result.getResponseBody();
        String id = result.getResponseHeaders().getFirst("X-Request-Id");
        assertThat(body).isEqualTo(Map.of("error_code", code, "error_msg", message, "request_id", id));
    }

    protected static RawRequest call(String method, String target) {
        return new RawRequest(method, target, Map.of("host", "localhost"), new byte[0]);
    }

    protected ResponseSpec postQueue(String name) {
        return post(queues(), Map.of("queue_name", name, "cu_count", 16));
    }

    protected int status(ResponseSpec response) {
        return response.returnResult().getStatus().value();
    }

    /** The statuses of as many answers, in turn. */
    protected List<Integer> statuses(int count, String uri) {
        return IntStream.range(0, count).mapToObj(i -> status(get(uri))).toList();
    }

    /** Returns the counters of this fault. */
    protected List<Integer> counters(int index) {
        Map<String, Integer> fault = EmulatorTest.read(get(faults()), "$.faults[" + index + "]");
        return List.of(fault.get("calls"), fault.get("hits"));
    }
}
