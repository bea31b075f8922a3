package io.github.dliemulator.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.TestClockConfiguration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A test of an emulator that wants to know who calls, in a real time that the test may push. */
@TestPropertySource(
        properties = {
            "dli.auth.mode=verify",
            "dli.auth.users[0].name=emulator",
            "dli.auth.users[0].password=emulator",
            "dli.auth.users[0].access.key=emulator",
            "dli.auth.users[0].secret.key=emulator-secret",
            "dli.auth.users[1].name=ann",
            "dli.auth.users[1].password=ann's password",
            "dli.auth.users[1].token=a-token-that-never-expires",
            "dli.auth.projects[0].name=eu-de_team",
            "dli.auth.projects[0].id=0team",
        })
@Import(TestClockConfiguration.class)
public abstract class VerifiedAuthTest extends EmulatorTest {

    protected static final String TOKEN = "X-Auth-Token";
    protected static final String SUBJECT = "X-Subject-Token";
    protected static final String NO_TOKEN =
            "X-Auth-Token is not defined in request. It is mandatory. Please define and send the request.";
    protected static final String BAD_TOKEN = "Token info for token is null, return.";
    protected static final String BAD_SIGNATURE =
            "Incorrect IAM authentication information: verify aksk signature fail";

    @Autowired
    protected TestClockConfiguration.TestClock realTime;

    @AfterEach
    void resetRealTime() {
        realTime.reset();
    }

    /** Asks for a token by password. */
    protected ResponseSpec login(Map<String, ?> user, Object scope) {
        return login(Map.of("methods", List.of("password"), "password", Map.of("user", user)), scope, "");
    }

    protected ResponseSpec login(Map<String, ?> identity, Object scope, String query) {
        return post("/v3/auth/tokens" + query, Map.of("auth", Map.of("identity", identity, "scope", scope)));
    }

    protected static Map<String, String> user(String name, String password) {
        return Map.of("name", name, "password", password);
    }

    protected static Map<String, ?> projectScope(String id) {
        return Map.of("project", Map.of("id", id));
    }

    /** A fresh token for the test's project. */
    protected String token() {
        return token(login(user("emulator", "emulator"), projectScope(project)));
    }

    protected static String token(ResponseSpec login) {
        return header(login.expectStatus().isCreated(), SUBJECT);
    }

    protected static String header(ResponseSpec response, String name) {
        return response.returnResult().getResponseHeaders().getFirst(name);
    }

    /** A client that sends this header with each call. */
    protected RestTestClient with(String header, String value) {
        return http.mutate().defaultHeader(header, value).build();
    }

    protected ResponseSpec get(RestTestClient client, String uri) {
        return client.get().uri(uri).exchange();
    }

    /** Returns the message of an IAM error with this status. */
    protected static String keystoneError(ResponseSpec response, int status) {
        Map<?, ?> body = response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(body.keySet()).isEqualTo(Set.of("error"));
        Map<?, ?> error = (Map<?, ?>) body.get("error");
        assertThat(error.get("code")).isEqualTo(status);
        return String.valueOf(error.get("message"));
    }

    /** Returns the message of a rejected signature, whose request ID is in the body and the header. */
    protected static String gatewayError(ResponseSpec response) {
        var result =
                response.expectStatus().isUnauthorized().expectBody(Map.class).returnResult();
        assertThat(result.getResponseBody().get("error_code")).isEqualTo("APIGW.0301");
        assertThat(result.getResponseBody().get("request_id"))
                .isEqualTo(result.getResponseHeaders().getFirst("X-Request-Id"));
        return String.valueOf(result.getResponseBody().get("error_msg"));
    }

    protected RawRequest call(String method, String target) {
        return RawRequest.of(method, target, realTime.instant());
    }

    protected Instant now() {
        return realTime.instant();
    }
}
