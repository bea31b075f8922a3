package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.StringUtils;

/**
 * A test that calls the emulator over HTTP, as any client does. Each test has its own project, whose clock is frozen at {@link #T0}
 * until the test advances it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class EmulatorTest {

    protected static final String T0 = "2030-01-01T00:00:00Z";
    protected static final long T0_MILLIS = 1893456000000L;

    private static final Map<List<String>, ConfigurableApplicationContext> SHARED = new ConcurrentHashMap<>();

    @LocalServerPort
    protected int port;

    protected String project;
    protected RestTestClient http;

    @BeforeEach
    protected void setUpProject() {
        project = UUID.randomUUID().toString().replace("-", "");
        // the default client repeats requests after 429 and 503, and has few connections
        http = RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://localhost:" + port)
                .build();
        put(clock(), Map.of("mode", "frozen", "now", T0)).expectStatus().isOk();
    }

    /** Another emulator with these settings, which all tests of this JVM share. Its projects are those of their tests. */
    protected static ConfigurableApplicationContext shared(String... settings) {
        return SHARED.computeIfAbsent(List.of(settings), same -> start(settings));
    }

    /**
     * Starts another emulator with its own settings. It uses the generated bean definitions, as the image does, unless the
     * settings add a source of beans.
     */
    protected static ConfigurableApplicationContext start(String... settings) {
        SpringApplication application = new SpringApplication(DliEmulatorApplication.class);
        application.setMainApplicationClass(DliEmulatorApplication.class);
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, String.valueOf(usesGeneratedBeans(settings)));
        try {
            return application.run(StringUtils.addStringToArray(settings, "--server.port=0"));
        } finally {
            SpringProperties.setProperty(AotDetector.AOT_ENABLED, null);
        }
    }

    private static boolean usesGeneratedBeans(String... settings) {
        return EmulatorProcess.HAS_GENERATED_BEANS
                && Arrays.stream(settings).noneMatch(setting -> setting.startsWith("--spring.main.sources="));
    }

    /** From now on this test talks to that one. */
    protected void useEmulator(ConfigurableApplicationContext emulator) {
        useEmulator(emulator.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    protected void useEmulator(int port) {
        this.port = port;
        http = http.mutate().baseUrl("http://localhost:" + port).build();
    }

    protected String queues() {
        return "/v1.0/" + project + "/queues";
    }

    protected String connections() {
        return "/v2.0/" + project + "/datasource/enhanced-connections";
    }

    protected String adminUri() {
        return "/_emulator/projects/" + project;
    }

    protected String clock() {
        return adminUri() + "/clock";
    }

    protected ResponseSpec get(String uri, Object... variables) {
        return http.get().uri(uri, variables).exchange();
    }

    protected ResponseSpec post(String uri, Object body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    protected ResponseSpec put(String uri, Object body) {
        return http.put()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    protected ResponseSpec delete(String uri) {
        return http.delete().uri(uri).exchange();
    }

    /** The answer's body, once it is a success. */
    protected static BodyContentSpec ok(ResponseSpec response) {
        return response.expectStatus().isOk().expectBody();
    }

    /** Returns the value at a JSON path of a successful response. */
    protected static <T> T read(ResponseSpec response, String path) {
        String body = response.expectStatus()
                .is2xxSuccessful()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JsonPath.read(body, path);
    }

    /** The answer's body word for word, once it is a success. */
    protected static String text(ResponseSpec response) {
        return String.valueOf(response.expectStatus()
                .is2xxSuccessful()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    /** The answer's message, once it is a refusal with this code and the status that goes with it. */
    protected static String error(ResponseSpec response, int status, String code) {
        Map<?, ?> body = response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(body.get("error_code")).isEqualTo(code);
        return String.valueOf(body.get("error_msg"));
    }

    /** Returns the detail of an error of the Admin API with this status. */
    protected static String problem(ResponseSpec response, int status) {
        Map<?, ?> body = response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(body.get("status")).isEqualTo(status);
        return String.valueOf(body.get("detail"));
    }

    /** A dedicated queue of 16 CUs. */
    protected void createQueue(String name) {
        ok(post(queues(), Map.of("queue_name", name, "cu_count", 16, "resource_mode", 1)));
    }

    /** Lets another project bind its queues to a connection of this one. */
    protected void shareConnection(String connection, String otherProject) {
        Map<String, Object> privilege =
                Map.of("object", "edsconnections." + connection, "privileges", List.of("BIND_QUEUE"));
        ok(put(
                "/v1.0/" + project + "/authorization",
                Map.of("projectId", otherProject, "action", "grant", "privileges", List.of(privilege))));
    }

    /** A connection that binds these queues. */
    protected String createConnection(String name, String... queues) {
        return createdId(post(connections(), connection(name, queues)));
    }

    protected static Map<String, Object> connection(String name, String... queues) {
        return Map.of("name", name, "dest_vpc_id", "vpc-1", "dest_network_id", "net-1", "queues", List.of(queues));
    }

    protected static String createdId(ResponseSpec response) {
        Map<?, ?> body = response.expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(body.get("connection_id"));
    }

    protected void advance(String by) {
        ok(post(clock() + "/advance", Map.of("by", by)));
    }
}
