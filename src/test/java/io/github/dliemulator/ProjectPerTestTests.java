package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.CreateQueueRequest;
import com.huaweicloud.sdk.dli.v1.model.ListQueuesRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The test that the guide shows: as somebody would write it who has nothing but an emulator's address. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProjectPerTestTests {

    private String emulator; // http://localhost:3540

    @LocalServerPort
    void setPort(int port) {
        emulator = "http://localhost:" + port;
    }

    // example
    private final String project = "test" + UUID.randomUUID().toString().replace("-", "");
    private DliClient dli;

    @BeforeEach
    void createProject() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(emulator + "/_emulator/projects"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"projectId": "%s", "clock": {"mode": "frozen"}, "expiresAfter": "10m"}""".formatted(project)))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(201);
        dli = DliClient.newBuilder()
                .withCredential(
                        new BasicCredentials().withAk("any").withSk("thing").withProjectId(project))
                .withEndpoints(List.of(emulator))
                .build();
    }

    @RepeatedTest(2)
    void projectHasNoQueuesOfOtherTests() {
        dli.createQueue(new CreateQueueRequest()
                .withBody(queue -> queue.withQueueName("etl").withCuCount(16)));
        assertThat(dli.listQueues(new ListQueuesRequest()).getQueues())
                .extracting("queueName")
                .containsExactly("default", "etl");
    }
    // /example
}
