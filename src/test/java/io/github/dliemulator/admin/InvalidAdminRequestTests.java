package io.github.dliemulator.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.iam.RawRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient.RequestHeadersSpec;

/** The Admin API answers invalid requests with 4xx and a problem detail. */
class InvalidAdminRequestTests extends EmulatorTest {

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "{",
            "[",
            "nope",
            "null",
            "true",
            "1e999",
            "\"x\"",
            "[]",
            "[null]",
            "[[]]",
            "[1]",
            "{}",
            "{\"\":0}",
            "{\"mode\":7,\"by\":{},\"at\":[],\"steps\":1,\"match\":[],\"kind\":{},\"profile\":[],\"delays\":1}",
            "{\"mode\":\"scaled\",\"factor\":1e400,\"now\":\"+999999999-12-31T23:59:59Z\"}",
            "{\"mode\":\"scaled\",\"factor\":-1}",
            "{\"by\":\"-1s\"}",
            "{\"by\":\"9999999999999999999d\"}",
            "{\"by\":\"P999999999999999999D\",\"next\":2}",
            "{\"next\":-1}",
            "{\"next\":99999999999999999999}",
            "{\"until\":\"\\u0000\"}",
            "{\"projectId\":\"\\u0000\",\"seed\":1e99}",
            "{\"projectId\":\"a/b\",\"clock\":7,\"timing\":[],\"from\":{}}",
            "{\"profile\":\"\\u0000\",\"delays\":{\"\":\"\"},\"failures\":{\"peering\":\"NaN\"}}",
            "{\"delays\":{\"queue-start\":\"1s..\"},\"failures\":{\"peering\":1e999}}",
            "{\"format\":1,\"schema\":\"x\",\"tables\":{\"world\":[null]}}",
            "{\"format\":1e99,\"schema\":null,\"tables\":[]}",
            "[{\"match\":null,\"steps\":null,\"uses\":-1}]",
            "[{\"match\":{\"kind\":\"queue\",\"name\":\"[\"},\"steps\":[{\"for\":\"1m..1s\"}]}]",
            "[{\"operation\":\"\\u0000\",\"kind\":\"error\",\"probability\":1e400}]",
            "[{\"operation\":\"*\",\"kind\":\"latency\",\"by\":\"P999999999999D\"}]",
            "{\"state\":\"\\u0000\",\"message\":[]}",
            "[".repeat(100_000),
            "{\"by\":".repeat(100_000),
            "{\"\\ud800\":\"\\udfff\"}");

    private static final List<String> NAMES = List.of(
            "%00",
            "%C3%28",
            "%2e%2e",
            "..%2f..",
            "a%2Fb",
            "%20",
            "%3B",
            "a;b=c",
            "-",
            "x".repeat(1000),
            "%F0%9F%8C%8A",
            "999999999999999999999",
            "%22%27%3C",
            "%0d%0aX:%20y");

    @EveryAdminOperation
    void malformedBodyIsAClientError(AdminOperation call) {
        if (call.hasBody()) {
            BODIES.forEach(body -> assertClientError(call.request(port, project).body(body), body));
        }
    }

    @Test
    void oversizedBodyIsRejectedByEachOperation() {
        try (ConfigurableApplicationContext emulator =
                start("--dli.web.max.body=1KB", "--dli.web.max.snapshot=2KB", "--dli.obs.max.object=1KB")) {
            useEmulator(emulator);
            AdminOperation.all()
                    .filter(AdminOperation::hasBody)
                    .map(call -> call.request(port, project).body("{\"x\": \"%s\"}".formatted("x".repeat(2048))))
                    .forEach(request ->
                            assertThat(problem(request.exchange(), 413)).contains("larger than"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "%c", "\\", "{x}", "\"", "<b>"})
    void invalidPathIsRejected(String name) {
        String target = "/_emulator/projects/" + name + "/clock";
        assertThat(new RawRequest("GET", target, Map.of("host", "localhost"), new byte[0])
                        .send(port)
                        .status())
                .isEqualTo(400);
    }

    /** Neither events, which do not end, nor the report, which contains the code of the console. */
    @EveryAdminOperation
    void malformedPathIsAClientError(AdminOperation call) {
        if (!call.path().matches(".*/(events|report)")) {
            NAMES.forEach(name -> assertClientError(call.request(port, name), name));
        }
    }

    private void assertClientError(RequestHeadersSpec<?> request, String sent) {
        var response = request.exchange().expectBody(String.class).returnResult();
        String shown = sent.substring(0, Math.min(sent.length(), 200));
        assertThat(response.getStatus().value()).as(shown).isBetween(200, 499);
        assertThat(String.valueOf(response.getResponseBody()))
                .as(shown)
                .doesNotContain("Exception", "java.", "io.github", "springframework", "jackson", "\tat ");
    }
}
