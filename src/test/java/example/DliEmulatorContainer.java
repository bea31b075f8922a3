package example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** A container with the emulator. Copy this class into a project that uses Testcontainers. */
// example
public final class DliEmulatorContainer extends GenericContainer<DliEmulatorContainer> {

    private static final int PORT = 3540;

    public DliEmulatorContainer(String image) {
        super(image);
        withExposedPorts(PORT);
        waitingFor(Wait.forHttp("/actuator/health/readiness"));
    }

    /** Returns the endpoint of DLI, IAM and VPC. */
    public String endpoint() {
        return "http://%s:%d".formatted(getHost(), getMappedPort(PORT));
    }

    /** Creates an empty project with a frozen clock and returns its ID. */
    public String newProject() throws IOException, InterruptedException {
        String project = UUID.randomUUID().toString().replace("-", "");
        postToAdminApi("", """
                {"projectId": "%s", "clock": {"mode": "frozen"}, "expiresAfter": "10m"}""".formatted(project));
        return project;
    }

    /** Advances the clock of a project by a duration, for example {@code 10m}. */
    public void advance(String project, String by) throws IOException, InterruptedException {
        postToAdminApi("/" + project + "/clock/advance", """
                {"by": "%s"}""".formatted(by));
    }

    private void postToAdminApi(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint() + "/_emulator/projects" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(response.body());
        }
    }
}
// /example
