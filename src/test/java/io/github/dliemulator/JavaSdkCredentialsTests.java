package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.huaweicloud.sdk.core.HcClient;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.auth.ICredential;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.core.http.HttpClient;
import com.huaweicloud.sdk.core.http.HttpRequest;
import com.huaweicloud.sdk.core.region.Region;
import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.CreateQueueRequest;
import com.huaweicloud.sdk.dli.v1.model.EnhancedConnectionHost;
import com.huaweicloud.sdk.dli.v1.model.ListEnhancedConnectionsRequest;
import com.huaweicloud.sdk.dli.v1.model.ListQueuesRequest;
import com.huaweicloud.sdk.dli.v1.model.Queue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Authentication of the unmodified Huawei Cloud SDK, and the errors that it gets. */
@TestPropertySource(properties = "dli.auth.mode=verify")
class JavaSdkCredentialsTests extends EmulatorTest {

    private static final String BAD_SIGNATURE = "Incorrect IAM authentication information: verify aksk signature fail";

    private String endpoint;

    @BeforeEach
    void setEndpoint() {
        endpoint = "http://localhost:" + port;
    }

    @Test
    void sdkResolvesTheProjectOfARegion() {
        JavaSdk sdk = new JavaSdk(DliClient.newBuilder()
                .withCredential(keys().withIamEndpoint(endpoint))
                .withRegion(new Region("mars-1", endpoint))
                .build());

        sdk.createQueue("lake");

        assertThat(sdk.queues()).extracting(Queue::getQueueName).contains("lake");
        sdk.deleteQueue("lake");
    }

    @Test
    void defaultAccessKeyIsAccepted() {
        runWalkthrough(sdk(keys().withProjectId(project)));
    }

    @Test
    void derivedKeyIsAccepted() {
        runWalkthrough(sdk(derived(keys())));
    }

    @Test
    void derivedKeyOfAWrongSecretIsRejected() {
        JavaSdk wrong = sdk(derived(keys().withSk("wrong")));
        assertThat(authenticationError(wrong::queues)).isEqualTo(BAD_SIGNATURE);
    }

    private BasicCredentials derived(BasicCredentials keys) {
        BasicCredentials derived = keys.withProjectId(project).withDerivedPredicate(request -> true);
        derived.processDerivedAuthParams("dli", "eu-de");
        return derived;
    }

    @Test
    void temporaryKeyIsAccepted() {
        runWalkthrough(sdk(keys().withProjectId(project).withSecurityToken("temporary")));
    }

    @Test
    void tokenIsAccepted() {
        Map<String, ?> user = Map.of("user", Map.of("name", "emulator", "password", "emulator"));
        Map<String, ?> auth = Map.of(
                "identity", Map.of("methods", List.of("password"), "password", user),
                "scope", Map.of("project", Map.of("id", project)));
        String token = post("/v3/auth/tokens", Map.of("auth", auth))
                .expectStatus()
                .isCreated()
                .returnResult()
                .getResponseHeaders()
                .getFirst("X-Subject-Token");
        runWalkthrough(sdk(new Token.BasicCredentials(project, token)));
    }

    @Test
    void wrongSecretKeyIsReported() {
        JavaSdk wrong = sdk(keys().withSk("wrong").withProjectId(project));
        assertThat(authenticationError(wrong::queues)).isEqualTo(BAD_SIGNATURE);
        assertThat(authenticationError(() -> wrong.createQueue("lake"))).isEqualTo(BAD_SIGNATURE);
    }

    @Test
    void unknownAccessKeyIsReported() {
        JavaSdk unknown = sdk(keys().withAk("AKnobody").withProjectId(project));
        assertThat(authenticationError(unknown::queues))
                .isEqualTo("Incorrect IAM authentication information: ak AKnobody not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "a=b,c=d", "ü=日本", "a b=c+d", "a/b=%zz&x=y", "~=*'()", "=", "a=b;c"})
    void anyQueryIsSigned(String tags) {
        JavaSdk sdk = sdk(keys().withProjectId(project));
        assertAuthenticated(() -> sdk.dli().listQueues(new ListQueuesRequest().withTags(tags)));
        assertAuthenticated(() ->
                sdk.dli().listQueues(new ListQueuesRequest().withTags(tags).withQueueType("sql")));
        assertAuthenticated(() -> sdk.dli()
                .listEnhancedConnections(
                        new ListEnhancedConnectionsRequest().withTags(tags).withName(tags)));
    }

    /** Without slashes, question marks and number signs, which the SDK does not encode. */
    @ParameterizedTest
    @ValueSource(strings = {"a b", "a+b", "ü", "日本", "a%b", "a%2Fb", "~*'()!", "a;b=c", "a:b@c,d&e=f", "a&b=c"})
    void anyPathIsSigned(String name) {
        JavaSdk sdk = sdk(keys().withProjectId(project));
        assertAuthenticated(() -> sdk.showQueue(name));
        assertAuthenticated(() -> sdk.deleteQueue(name));
        assertAuthenticated(() -> sdk.bind(name, "lake"));
    }

    @Test
    void anyBodyIsSigned() {
        JavaSdk sdk = sdk(keys().withProjectId(project));
        sdk.dli()
                .createQueue(new CreateQueueRequest()
                        .withBody(body ->
                                body.withQueueName("lake").withCuCount(16).withDescription("Zürich 日本 \ud83d\udca7")));
        assertThat(sdk.queues().get(1).getDescription()).isEqualTo("Zürich 日本 \ud83d\udca7");
        String id = sdk.createConnection("crm", List.of(), JavaSdk.host("a-b.example.com", "10.0.0.1"));
        assertAuthenticated(() -> sdk.replaceHosts(id, JavaSdk.host("ü*.example.com", "10.0.0.1")));
    }

    @Test
    void largeBodyIsSigned() {
        JavaSdk sdk = sdk(keys().withProjectId(project));
        String id = sdk.createConnection("crm", List.of());
        assertAuthenticated(() -> sdk.dli()
                .createQueue(new CreateQueueRequest()
                        .withBody(body -> body.withQueueName("lake")
                                .withCuCount(16)
                                .withDescription("x".repeat((8 << 20) - 200)))));
        var hosts = Collections.nCopies(1000, JavaSdk.host("h".repeat(60), "10.0.0.1"));
        assertAuthenticated(() -> sdk.replaceHosts(id, hosts.toArray(new EnhancedConnectionHost[0])));
    }

    private static void runWalkthrough(JavaSdk sdk) {
        sdk.createQueue("lake");
        String id = sdk.createConnection("crm", List.of("lake"), JavaSdk.host("pg", "192.168.0.7"));
        assertThat(sdk.onlyPeer(id).getStatus()).isEqualTo("CREATING");
        sdk.unbind(id, "lake");
        sdk.bind(id, "lake");
        sdk.replaceHosts(id, JavaSdk.host("pg-2", "192.168.0.8"));
        assertThat(sdk.connections()).hasSize(1);
        assertThat(sdk.deleteConnection(id)).isTrue();
        assertThat(sdk.deleteQueue("lake")).isTrue();
    }

    /** Done, or refused for what it says and not for who says it. */
    private static void assertAuthenticated(ThrowingCallable call) {
        ServiceResponseException exception = catchThrowableOfType(ServiceResponseException.class, call);
        if (exception != null) {
            assertThat(exception.getHttpStatusCode()).isIn(400, 404);
            assertThat(exception.getErrorCode()).startsWith("DLI.").isNotIn("DLI.0013", "DLI.0015", "DLI.0016");
        }
    }

    private static String authenticationError(ThrowingCallable call) {
        ServiceResponseException exception = catchThrowableOfType(ServiceResponseException.class, call);
        assertThat(exception.getHttpStatusCode()).isEqualTo(401);
        assertThat(exception.getErrorCode()).isEqualTo("APIGW.0301");
        assertThat(exception.getRequestId()).isNotEmpty();
        return exception.getErrorMsg();
    }

    private static BasicCredentials keys() {
        return new BasicCredentials().withAk("emulator").withSk("emulator-secret");
    }

    private JavaSdk sdk(ICredential credentials) {
        return new JavaSdk(DliClient.newBuilder()
                .withCredential(credentials)
                .withEndpoints(List.of(endpoint))
                .build());
    }

    /** Credentials with an existing token. The SDK has none and accepts them only under this name. */
    private static final class Token {
        private record BasicCredentials(String project, String token) implements ICredential {

            @Override
            public CompletableFuture<ICredential> processAuthParams(HcClient client, String region) {
                return CompletableFuture.completedFuture(this);
            }

            @Override
            public CompletableFuture<HttpRequest> processAuthRequest(HttpRequest request, HttpClient client) {
                return CompletableFuture.completedFuture(syncProcessAuthRequest(request, client));
            }

            @Override
            public HttpRequest syncProcessAuthRequest(HttpRequest request, HttpClient client) {
                return request.builder()
                        .addAutoFilledPathParam(Map.of("project_id", project))
                        .addHeader("X-Auth-Token", token)
                        .build();
            }

            @Override
            public ICredential deepClone() {
                return this;
            }
        }
    }
}
