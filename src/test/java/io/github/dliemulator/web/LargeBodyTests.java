package io.github.dliemulator.web;

import static io.github.dliemulator.web.error.DliError.BODY_TOO_LARGE;
import static io.github.dliemulator.web.error.DliError.SERVICE_UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.web.error.DliException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that would need much memory: one of them, or several at once. */
@Timeout(60)
class LargeBodyTests extends EmulatorTest {

    private static final int MAX_COUNTED_BYTES = 32 * 1024 / 5;

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private BodyMemory memory;

    @Autowired
    private HeapMemory heap;

    private BodyMemory.Share other;

    @AfterEach
    void releaseOther() {
        if (other != null) {
            other.release();
        }
    }

    private record Named(String name) {}

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "{\"a\":[true,null]}", "\"text\""})
    void valuesOfUnknownFieldsAreNotKept(String value, @Autowired JsonMapper json) {
        byte[] body = "{\"unknown\":[%s],\"name\":\"q\"}"
                .formatted((value + ",").repeat(20_000) + value)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(json.readValue(body, Named.class)).isEqualTo(new Named("q")); // loads the classes
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        json.readValue(body, Named.class);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(50_000);
    }

    @Test
    void bodyWithTooManyValuesIsRejected() {
        String numbers = "1,".repeat(200_000) + "1";
        String message =
                "The request body exceeds a limit of JSON: Token count (200001) exceeds the maximum allowed (200000)";
        assertThat(error(post(queues(), "{\"unknown\":[%s]}".formatted(numbers)), 400, "DLI.0001"))
                .isEqualTo(message);
        assertThat(problem(put(clock(), "{\"mode\":[%s]}".formatted("[],".repeat(200_000))), 400))
                .isEqualTo("mode must be one of real, frozen, scaled, auto");
        assertThat(problem(post(adminUri() + "/clock/advance", "{\"unknown\":[%s]}".formatted(numbers)), 400))
                .isEqualTo(message);
    }

    @Test
    void snapshotMayHaveMoreValues() {
        String rows = "{\"tables\":{\"world\":[%s]}}".formatted("{},".repeat(200_000) + "{}");
        assertThat(problem(put(adminUri() + "/snapshot", rows), 400)).doesNotContain("Token count");
    }

    @Test
    void validationEndsAfterAThousandViolations() {
        String hosts = "{\"name\":\"c\",\"dest_vpc_id\":\"v\",\"dest_network_id\":\"n\",\"hosts\":[%s]}";
        String message = "The request breaks more than 1000 rules of its fields";
        assertThat(error(post(connections(), hosts.formatted("{},".repeat(500) + "{}")), 400, "DLI.0001"))
                .isEqualTo(message);
        assertThat(error(post(connections(), hosts.formatted("{},".repeat(499) + "{}")), 400, "DLI.0001"))
                .isEqualTo("hosts[0].ip must not be null");
        assertThat(problem(
                        put(
                                adminUri() + "/recordings",
                                "{\"exchanges\":[%s]}".formatted("null,".repeat(1000) + "null")),
                        400))
                .isEqualTo(message);
    }

    @Test
    void allowedNumberOfHostsIsAccepted() {
        String hosts = "{\"name\":\"%s\",\"ip\":\"10.0.0.1\"},"
                .formatted("n".repeat(128))
                .repeat(20_000);
        String body = "{\"name\":\"c\",\"dest_vpc_id\":\"v\",\"dest_network_id\":\"n\",\"hosts\":[%s]}"
                .formatted(hosts.substring(0, hosts.length() - 1));
        post(connections(), body).expectStatus().isCreated();
    }

    @Test
    void largeBodyIsRejectedWhileOthersUseTheMemory() throws Exception {
        String large = "{\"queue_name\":\"q\",\"cu_count\":16}" + " ".repeat(MAX_COUNTED_BYTES);
        occupyMemory();
        ResponseSpec rejected = post(queues(), large);
        rejected.expectHeader().valueEquals("Retry-After", "1");
        String message = "Other large request bodies are being processed. Try again later";
        assertThat(error(rejected, 503, "APIGW.0201")).isEqualTo(message);
        assertThat(sendChunked(queues(), large).statusCode()).isEqualTo(503);
        assertThat(problem(put(clock(), "{\"mode\":\"frozen\"}" + " ".repeat(MAX_COUNTED_BYTES)), 503))
                .isEqualTo(message);
        ok(put(clock(), Map.of("mode", "frozen")));
        other.release();
        ok(post(queues(), large));
    }

    private void occupyMemory() {
        other = share();
        other.add(heap.forBodies() + 32 * 1024);
    }

    private BodyMemory.Share share() {
        RequestContext context = RequestContext.of(new MockHttpServletRequest());
        BodyMemory.Share share = memory.open(context);
        CapturedBody none = new CapturedBody(0);
        context.setExchange(new RequestContext.Exchange(
                null, none, new CapturingResponse(new MockHttpServletResponse(), none), none, share));
        return share;
    }

    private HttpResponse<String> sendChunked(String path, String body) throws IOException, InterruptedException {
        BodyPublisher chunks =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/json")
                        .POST(chunks)
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void requestReturnsItsMemory() throws Exception {
        String large = "{\"queue_name\":\"q\",\"cu_count\":16}" + " ".repeat(1_000_000);
        for (int i = 0; i < 3; i++) {
            post(queues(), large);
        }
        assertThat(sendChunked(queues(), large).statusCode()).isEqualTo(400);
        while (memory.used() > 0) {
            Thread.onSpinWait(); // the response is sent before the request is completed
        }
    }

    @Test
    void bodyThatNeverFitsIsTooLarge() {
        assertThatExceptionOfType(DliException.class)
                .isThrownBy(() -> share().add(heap.forLargestBody() + 64 * 1024))
                .satisfies(e -> assertThat(e.errorCode()).isEqualTo(BODY_TOO_LARGE))
                .withMessageContaining("DLI_JAVA_OPTS=-Xmx1g");
    }

    @Test
    void oneOfTwoBodiesGetsTheMemory() {
        occupyMemory();
        BodyMemory.Share rejected = share();
        assertThatExceptionOfType(DliException.class)
                .isThrownBy(() -> rejected.add(64 * 1024))
                .satisfies(e -> assertThat(e.errorCode()).isEqualTo(SERVICE_UNAVAILABLE));
        rejected.add(32 * 1024);
        other.release();
        rejected.add(heap.forBodies());
        rejected.release();
    }
}
