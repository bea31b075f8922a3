package io.github.dliemulator.control.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.iam.RawCall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Each way in which a call can go wrong. */
class FaultKindTests extends FaultTest {

    @Test
    void errorIsWhatTheServiceSaysOfItself() {
        given(fault("CreateQueue", "error"));
        assertThat(refusal(createQueue("q1"), 500, "DLI.0999")).isEqualTo(INTERNAL);
        refusal(get(queues() + "/q1"), 400, "DLI.0002");
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
    void errorIsAsTheCatalogueHasItUnlessItIsToldOtherwise(String how, int status, String code, String message) {
        ok(put(faults(), "[" + how.replace("{", "{\"operation\":\"ListQueues\",\"kind\":\"error\",") + "]"));
        assertThat(refusal(get(queues()), status, code)).isEqualTo(message);
    }

    @Test
    void gatewaySpeaksForItselfWithTheIdOfTheRequest() {
        given(fault("ListQueues", "error", "code", "APIGW.0613", "status", 503, "message", "IAM is away"));
        gatewayRefusal(get(queues()), 503, "APIGW.0613", "IAM is away");
        given(fault("ListQueues", "error"));
        get(queues()).expectBody().jsonPath("$.request_id").doesNotExist();
    }

    @Test
    void vpcSpeaksInItsOwnWords() {
        String vpcs = "/v1/" + project + "/vpcs";
        given(fault("*", "error"));
        assertThat(vpcRefusal(get(vpcs), 500)).isEqualTo(Map.of("code", "VPC.0105", "message", "Neutron Error."));
        given(fault("ListVpcs", "error", "message", "no network today"));
        assertThat(vpcRefusal(get(vpcs), 500)).isEqualTo(Map.of("code", "VPC.0105", "message", "no network today"));
        given(fault("ListVpcs", "error", "status", 409, "code", "VPC.0114", "message", "Quota exceeded."));
        assertThat(vpcRefusal(get(vpcs), 409)).isEqualTo(Map.of("code", "VPC.0114", "message", "Quota exceeded."));
        given(fault("ListVpcs", "throttle"));
        refusal(get(vpcs), 429, "APIGW.0308");
    }

    private static Map<?, ?> vpcRefusal(ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void softFailureIsASuccessThatIsNone() {
        given(fault("CreateQueue", "soft-200", "message", "The queue is not what it seems"));
        var answer = ok(createQueue("q1")).json("""
                {"is_success":false,"message":"The queue is not what it seems"}""").returnResult();
        assertThat(answer.getResponseHeaders().getFirst("Content-Type")).isEqualTo("application/json");
        refusal(get(queues() + "/q1"), 400, "DLI.0002");
        given(fault("CreateQueue", "soft-200"));
        ok(createQueue("q1")).json("{\"is_success\":false,\"message\":\"%s\"}".formatted(INTERNAL));
    }

    @Test
    void onlyDliFailsSoftlyAndOnlyReadsAreStale() {
        given(fault("*", "soft-200"));
        ok(get("/v1/" + project + "/vpcs")).jsonPath("$.vpcs").isArray();
        given(fault("*", "stale-read", "by", "1h"));
        givenQueue("q1");
        assertThat(counted(0)).containsExactly(0, 0);
    }

    @Test
    void whatTimesOutIsDoneAllTheSame() {
        given(fault("*", "applied-then-timeout", "first", 1));
        gatewayRefusal(createQueue("q1"), 504, "APIGW.0201", "Backend timeout.");
        refusal(createQueue("q1"), 400, "DLI.0006");
    }

    @Test
    void timeoutHidesWhateverTheAnswerWouldHaveBeen() {
        given(fault("*", "applied-then-timeout"));
        String id = "/v1/" + project + "/vpcs/x";
        for (ResponseSpec answer : List.of(
                get(queues() + "/nope"),
                createQueue("_bad_"),
                post(queues(), "{"),
                post(connections(), connection("c")),
                get(id),
                delete(id))) {
            refusal(answer, 504, "APIGW.0201");
        }
    }

    @Test
    void timeoutComesInPlaceOfAnEmptyAnswerToo() {
        String vpcs = "/v1/" + project + "/vpcs";
        String id = EmulatorTest.read(post(vpcs, Map.of("vpc", Map.of())), "$.vpc.id");
        given(fault("DeleteVpc", "applied-then-timeout"));
        refusal(delete(vpcs + "/" + id), 504, "APIGW.0201");
        get(vpcs + "/" + id).expectStatus().isNotFound();
    }

    @Test
    void throttledCallIsToldSoByTheGateway() {
        given(fault("ListQueues", "throttle"));
        assertThat(refusal(get(queues()), 429, "APIGW.0308")).startsWith("The throttling threshold has been reached: ");
        given(fault("ListQueues", "throttle", "message", "The throttling threshold has been reached: policy ip"));
        assertThat(refusal(get(queues()), 429, "APIGW.0308")).endsWith("policy ip");
    }

    @Test
    void staleReadSeesWhatWas() {
        givenQueue("q1");
        String id = givenConnection("c", "q1");
        advance("1h");
        given(fault("ShowEnhancedConnection", "stale-read", "by", "1h", "first", 1));
        assertThat(statusOfPeer(id)).isEqualTo("CREATING");
        assertThat(statusOfPeer(id)).isEqualTo("ACTIVE");
    }

    @Test
    void staleReadMayLookBeforeTheBeginning() {
        givenPool("pool_a", 64, 64);
        givenQueue("q1");
        String id = givenConnection("c", "q1");
        given(fault("*", "stale-read", "by", "365d"));
        assertThat(statusOfPeer(id)).isEqualTo("CREATING");
        for (String read : List.of(queues(), queues() + "/q1", queues() + "/q1/plans", pools(), connections())) {
            ok(get(read));
        }
    }

    private String statusOfPeer(String id) {
        return read(get(connections() + "/" + id), "$.available_queue_info[0].status");
    }

    @Test
    void unpublishedCallIsUnknownToTheGateway() {
        given(fault("ListQueueProperties", "not-published"));
        givenQueue("q1");
        refusal(get("/v3/" + project + "/queues/q1/properties"), 404, "APIGW.0101");
    }

    @Test
    void connectionIsClosedInsteadOfAnAnswer() {
        given(fault("ListQueues", "reset-connection", "first", 1));
        assertThat(call("GET", queues()).text(port)).isEmpty();
        assertThat(call("GET", queues()).send(port).status()).isEqualTo(200);
    }

    @Test
    void connectionMayBeClosedOnceAllIsDone() {
        RawCall create = new RawCall(
                "POST",
                queues(),
                Map.of("host", "localhost", "content-type", "application/json"),
                "{\"queue_name\":\"q1\",\"cu_count\":16}".getBytes(StandardCharsets.UTF_8));
        given(fault("CreateQueue", "reset-connection"));
        assertThat(create.text(port)).isEmpty();
        refusal(get(queues() + "/q1"), 400, "DLI.0002");
        given(fault("CreateQueue", "reset-connection", "after", true));
        assertThat(create.text(port)).isEmpty();
        ok(get(queues() + "/q1"));
        assertThat(create.text(port)).as("a refusal that is lost").isEmpty();
    }

    @Test
    void answerWithoutABodyIsLostAsWell() {
        String vpcs = "/v1/" + project + "/vpcs";
        String id = EmulatorTest.read(post(vpcs, Map.of("vpc", Map.of())), "$.vpc.id");
        given(fault("DeleteVpc", "reset-connection", "after", true));
        assertThat(call("DELETE", vpcs + "/" + id).text(port)).isEmpty();
        get(vpcs + "/" + id).expectStatus().isNotFound();
    }
}
