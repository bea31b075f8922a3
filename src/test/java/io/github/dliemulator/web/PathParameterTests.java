package io.github.dliemulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.iam.RawRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths with parameters, which Spring would ignore. */
class PathParameterTests extends EmulatorTest {

    @Test
    void pathParameterDoesNotReachTheResourceWithoutIt() {
        createQueue("etl");
        RawRequest.Response response = send("DELETE", queues() + "/etl;v=1");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"error_code\":\"DLI.0001\",\"error_msg\":\"The path must not contain a semicolon;"
                        + " encode it as %3B\"}");
        ok(get(queues() + "/etl"));
    }

    @Test
    void pathParameterDoesNotReachTheProjectWithoutIt() {
        RawRequest.Response response = send("DELETE", adminUri() + ";x=1");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).contains("application/problem+json").contains("must not contain a semicolon");
        ok(get(clock()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v3/auth/catalog;x=1",
                "/v1/p;x=1/vpcs",
                "/v2.0/p/datasource;a/enhanced-connections",
                "/v3/p/elastic-resource-pools;",
                "/docs;x",
                "/actuator/health;x",
                "/;x",
                "/_emulator;x=1/projects",
                "/_emulator/console;jsessionid=1",
                "/nowhere;x"
            })
    void pathParameterIsRejectedEverywhere(String path) {
        assertThat(send("GET", path).status()).isEqualTo(400);
    }

    @Test
    void encodedSemicolonIsPartOfAName() {
        RawRequest.Response response = send("GET", queues() + "/etl%3Bv=1");
        assertThat(response.body()).contains("DLI.0002").contains("There is no queue named etl;v=1");
    }

    @Test
    void semicolonInAQueryIsAccepted() {
        assertThat(send("GET", connections() + "?name=a;b").status()).isEqualTo(200);
    }

    private RawRequest.Response send(String method, String target) {
        return new RawRequest(method, target, Map.of("host", "localhost"), new byte[0]).send(port);
    }
}
