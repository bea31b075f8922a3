package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.iam.RawRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Each kind of fault. */
class FaultKindTests extends FaultTest {

    @Test
    void errorFaultHasTheFormatOfTheService() {
        setFaults(fault("CreateQueue", "error"));
        assertThat(error(postQueue("q1"), 500, "DLI.0999")).isEqualTo(INTERNAL);
        error(get(queues() + "/q1"), 400, "DLI.0002");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"code":"DLI.0002"}                              | 400 | DLI.0002   | The object does not exist.
            {"code":"DLI.0999"}                              | 400 | DLI.0999   | Server-side errors occur.
            {"code":"DLI.0999","status":500}                 | 500 | DLI.0999   | Internal service error.
            {"code":"DLI.0002","status":404}                 | 404 | DLI.0002   | The object does not exist.
            {"code":"DLI.0012","message":"50% of q1"}        | 400 | DLI.0012   | 50% of q1
            {"message":"out of order"}                       | 500 | DLI.0999   | out of order
            {"status":503}                                   | 503 | APIGW.0201 | Backend unavailable.
            {"status":599,"message":"odd"}                   | 599 | DLI.0999   | odd
            {"status":408,"code":"DLI.0019","message":"late"} | 408 | DLI.0019   | late
            {"status":502}                                   | 502 | APIGW.0201 | Backend unavailable.
            {"code":"APIGW.0301"}                            | 401 | APIGW.0301 | Incorrect IAM authentication information: verify aksk signature fail
            """)
    void errorFaultHasCatalogueDefaults(String description, int status, String code, String message) {
        ok(put(faults(), "[" + description.replace("{", "{\"operation\":\"ListQueues\",\"kind\":\"error\",") + "]"));
        assertThat(error(get(queues()), status, code)).isEqualTo(message);
    }

    @Test
    void gatewayErrorHasTheRequestId() {
        setFaults(fault("ListQueues", "error", "code", "APIGW.0613", "status", 503, "message", "IAM is away"));
        assertGatewayError(get(queues()), 503, "APIGW.0613", "IAM is away");
        setFaults(fault("ListQueues", "error"));
        get(queues()).expectBody().jsonPath("$.request_id").doesNotExist();
    }

    @Test
    void vpcErrorHasTheFormatOfVpc() {
        String vpcs = "/v1/" + project + "/vpcs";
        setFaults(fault("*", "error"));
        assertThat(vpcErrorBody(get(vpcs), 500)).isEqualTo(Map.of("code", "VPC.0105", "message", "Neutron Error."));
        setFaults(fault("ListVpcs", "error", "message", "no network today"));
        assertThat(vpcErrorBody(get(vpcs), 500)).isEqualTo(Map.of("code", "VPC.0105", "message", "no network today"));
        setFaults(fault("ListVpcs", "error", "status", 409, "code", "VPC.0114", "message", "Quota exceeded."));
        assertThat(vpcErrorBody(get(vpcs), 409)).isEqualTo(Map.of("code", "VPC.0114", "message", "Quota exceeded."));
        setFaults(fault("ListVpcs", "throttle"));
        error(get(vpcs), 429, "APIGW.0308");
    }

    private static Map<?, ?> vpcErrorBody(ResponseSpec response, int status) {
        return response.expectStatus()
                .isEqualTo(status)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void softFailureHasStatus200AndIsSuccessFalse() {
        setFaults(fault("CreateQueue", "soft-200", "message", "The queue is not what it seems"));
        var response = ok(postQueue("q1")).json("""
                {"is_success":false,"message":"The queue is not what it seems"}""").returnResult();
        assertThat(response.getResponseHeaders().getFirst("Content-Type")).isEqualTo("application/json");
        error(get(queues() + "/q1"), 400, "DLI.0002");
        setFaults(fault("CreateQueue", "soft-200"));
        ok(postQueue("q1")).json("{\"is_success\":false,\"message\":\"%s\"}".formatted(INTERNAL));
    }

    @Test
    void softFailuresAreForDliAndStaleReadsForReadsOnly() {
        setFaults(fault("*", "soft-200"));
        ok(get("/v1/" + project + "/vpcs")).jsonPath("$.vpcs").isArray();
        setFaults(fault("*", "stale-read", "by", "1h"));
        createQueue("q1");
        assertThat(counters(0)).containsExactly(0, 0);
    }

    @Test
    void timedOutCallIsApplied() {
        setFaults(fault("*", "applied-then-timeout", "first", 1));
        assertGatewayError(postQueue("q1"), 504, "APIGW.0201", "Backend timeout.");
        error(postQueue("q1"), 400, "DLI.0006");
    }

    @Test
    void timeoutReplacesAnyResponse() {
        setFaults(fault("*", "applied-then-timeout"));
        String id = "/v1/" + project + "/vpcs/x";
        for (ResponseSpec response : List.of(
                get(queues() + "/nope"),
                postQueue("_bad_"),
                post(queues(), "{"),
                post(connections(), connection("c")),
                get(id),
                delete(id))) {
            error(response, 504, "APIGW.0201");
        }
    }

    @Test
    void timeoutReplacesAnEmptyResponse() {
        String vpcs = "/v1/" + project + "/vpcs";
        String id = EmulatorTest.read(post(vpcs, Map.of("vpc", Map.of())), "$.vpc.id");
        setFaults(fault("DeleteVpc", "applied-then-timeout"));
        error(delete(vpcs + "/" + id), 504, "APIGW.0201");
        get(vpcs + "/" + id).expectStatus().isNotFound();
    }

    @Test
    void throttledCallGetsAGatewayError() {
        setFaults(fault("ListQueues", "throttle"));
        assertThat(error(get(queues()), 429, "APIGW.0308")).startsWith("The throttling threshold has been reached: ");
        setFaults(fault("ListQueues", "throttle", "message", "The throttling threshold has been reached: policy ip"));
        assertThat(error(get(queues()), 429, "APIGW.0308")).endsWith("policy ip");
    }

    @Test
    void staleReadReturnsAnEarlierState() {
        createQueue("q1");
        String id = createConnection("c", "q1");
        advance("1h");
        setFaults(fault("ShowEnhancedConnection", "stale-read", "by", "1h", "first", 1));
        assertThat(peerStatus(id)).isEqualTo("CREATING");
        assertThat(peerStatus(id)).isEqualTo("ACTIVE");
    }

    @Test
    void staleReadMayPredateTheResource() {
        createPool("pool_a", 64, 64);
        createQueue("q1");
        String id = createConnection("c", "q1");
        setFaults(fault("*", "stale-read", "by", "365d"));
        assertThat(peerStatus(id)).isEqualTo("CREATING");
        for (String read : List.of(queues(), queues() + "/q1", queues() + "/q1/plans", pools(), connections())) {
            ok(get(read));
        }
    }

    private String peerStatus(String id) {
        return read(get(connections() + "/" + id), "$.available_queue_info[0].status");
    }

    @Test
    void unpublishedCallIsNotFoundByTheGateway() {
        setFaults(fault("ListQueueProperties", "not-published"));
        createQueue("q1");
        error(get("/v3/" + project + "/queues/q1/properties"), 404, "APIGW.0101");
    }

    @Test
    void connectionIsClosedWithoutAResponse() {
        setFaults(fault("ListQueues", "reset-connection", "first", 1));
        assertThat(call("GET", queues()).text(port)).isEmpty();
        assertThat(call("GET", queues()).send(port).status()).isEqualTo(200);
    }

    @Test
    void connectionMayBeClosedAfterTheChange() {
        RawRequest create = new RawRequest(
                "POST",
                queues(),
                Map.of("host", "localhost", "content-type", "application/json"),
                "{\"queue_name\":\"q1\",\"cu_count\":16}".getBytes(StandardCharsets.UTF_8));
        setFaults(fault("CreateQueue", "reset-connection"));
        assertThat(create.text(port)).isEmpty();
        error(get(queues() + "/q1"), 400, "DLI.0002");
        setFaults(fault("CreateQueue", "reset-connection", "after", true));
        assertThat(create.text(port)).isEmpty();
        ok(get(queues() + "/q1"));
        assertThat(create.text(port)).as("an error response that is lost").isEmpty();
    }

    @Test
    void responseWithoutABodyIsDropped() {
        String vpcs = "/v1/" + project + "/vpcs";
        String id = EmulatorTest.read(post(vpcs, Map.of("vpc", Map.of())), "$.vpc.id");
        setFaults(fault("DeleteVpc", "reset-connection", "after", true));
        assertThat(call("DELETE", vpcs + "/" + id).text(port)).isEmpty();
        get(vpcs + "/" + id).expectStatus().isNotFound();
    }
}
