package io.github.dliemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.contract.ContractViolations.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract check reports each kind of violation. */
class ContractTests extends EmulatorTest {

    private final ApiContract contract = ApiContract.INSTANCE;

    @AfterEach
    void clearObserver() {
        ExchangeObserver.clear();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            200 | application/json | {"is_success":true,"message":"","queue_name":"q"}                 | ``
            200 | application/json;charset=UTF-8 | {"is_success":true,"message":"","queue_name":"q"}   | ``
            200 | application/json | {"is_success":true,"message":""}                                  | required property 'queue_name' not found
            200 | application/json | {"is_success":"true","message":"","queue_name":"q"}               | string found, boolean expected
            200 | application/json | {"is_success":true,"message":"","queue_name":null}                | null found, string expected
            200 | application/json | {"is_success":true,"message":"","queue_name":"q","queueId":1}     | 'queueId' is not defined
            200 | application/json | queue                                                             | the body is not JSON
            200 | text/plain       | {"is_success":true,"message":"","queue_name":"q"}                 | the content type text/plain is not documented
            400 | application/json | {"error_code":"DLI.0001","error_msg":"so"}                        | ``
            400 | application/json | {"timestamp":"2030-01-01","status":400}                           | required property 'error_code' not found
            """, delimiter = '|')
    void responsesMustMatchTheContract(int status, String type, String body, String violation) {
        List<String> found = contract.responseViolations(documentedCall("POST", "/v1.0/p/queues"), status, type, body);
        if (violation.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).anySatisfy(message -> assertThat(message).contains(violation));
        }
    }

    @Test
    void statusMustBeDocumented() {
        DocumentedCall call = documentedCall("GET", "/_emulator/projects/p/clock");
        assertThat(contract.responseViolations(call, 418, "application/problem+json", "{}"))
                .containsExactly("the status 418 is not documented");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /v1.0/p/queues   | 400 | {"error_code":"DLI.0006","error_msg":"so"} | true
            POST | /v1.0/p/queues   | 400 | {"error_code":"DLI.0001","error_msg":"so"} | true
            POST | /v1.0/p/queues   | 400 | {"error_code":"DLI.0007","error_msg":"so"} | false
            GET  | /v1.0/p/queues   | 404 | {"error_code":"APIGW.0101","error_msg":"so"} | true
            GET  | /v1/p/vpcs/v     | 404 | {"code":"VPC.0003","message":"so"} | true
            GET  | /v1/p/vpcs       | 404 | {"code":"VPC.0003","message":"so"} | false
            GET  | /v3/projects/p   | 404 | {"error":{"code":404,"message":"so","title":"Not Found"}} | true
            """)
    void errorsMustBeDeclared(String method, String path, int status, String body, boolean declared) {
        assertThat(contract.errorCodeViolations(documentedCall(method, path), status, body)
                        .isEmpty())
                .isEqualTo(declared);
    }

    @Test
    void answerWithoutADocumentedBodyHasNone() {
        DocumentedCall call = documentedCall("DELETE", "/_emulator/projects/p");
        assertThat(contract.responseViolations(call, 204, "null", "")).isEmpty();
        assertThat(contract.responseViolations(call, 204, "application/json", "{}"))
                .containsExactly("a body is not documented: {}");
    }

    @Test
    void requestsMayHaveAdditionalFieldsOnly() {
        DocumentedCall call = documentedCall("POST", "/v1.0/p/queues");
        assertThat(violations(call, "{\"queue_name\":\"q\",\"cu_count\":16,\"tags\":null,\"more\":1}"))
                .isEmpty();
        assertThat(violations(call, "{\"queue_name\":\"q\"}")).hasSize(1);
        assertThat(violations(call, "{\"queue_name\":\"q\",\"cu_count\":\"16\"}"))
                .hasSize(1);
        assertThat(violations(call, "")).containsExactly("the body is missing");
    }

    private List<String> violations(DocumentedCall call, String body) {
        return contract.requestViolations(call, Map.of(), body);
    }

    @Test
    void queriesMustMatchTheContract() {
        DocumentedCall call = documentedCall("GET", "/v1.0/p/queues");
        assertThat(contract.requestViolations(call, Map.of("page-size", new String[] {"2"}), ""))
                .isEmpty();
        assertThat(contract.requestViolations(call, Map.of("page-size", new String[] {"two"}), ""))
                .singleElement()
                .asString()
                .contains("?page-size", "integer expected");
    }

    @Test
    void mostSpecificCallIsMatched() {
        assertThat(documentedCall("GET", "/v3/p/quotas").id()).isEqualTo("showQuota");
        assertThat(documentedCall("GET", "/v3/projects/quotas").id()).isEqualTo("keystoneShowProject");
        assertThat(contract.call("GET", "/v1.0/p/nothing")).isEmpty();
    }

    @Test
    void everyCallOfATestIsObserved() {
        List<String> seen = new ArrayList<>();
        ExchangeObserver.register(exchange -> seen.add(exchange.call().id() + " " + exchange.status()));
        createQueue("q");
        get(queues() + "/nope").expectStatus().isBadRequest();
        assertThat(seen).containsExactly("createQueue 200", "showQueue 400");
    }

    @Test
    void violationFailsTheTest() {
        ContractViolations.add(new Violation(false, "GET /v1.0/p/queues: so"));
        assertThatThrownBy(() -> ContractExtension.assertNoViolations(ApiContract.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /v1.0/p/queues: so");
        ContractExtension.assertNoViolations(ApiContract.class);
    }

    @Test
    void onlyRequestsMayDeviateFromTheContract() {
        ContractViolations.add(new Violation(true, "POST /v1.0/p/queues: so"));
        ContractExtension.assertNoViolations(Lenient.class);
        ContractViolations.add(new Violation(false, "POST /v1.0/p/queues: so"));
        assertThatThrownBy(() -> ContractExtension.assertNoViolations(Lenient.class))
                .isInstanceOf(AssertionError.class);
    }

    @AllowsUndocumentedRequests("Text where a number is meant")
    private static final class Lenient {}

    private DocumentedCall documentedCall(String method, String path) {
        return contract.call(method, path).orElseThrow();
    }
}
