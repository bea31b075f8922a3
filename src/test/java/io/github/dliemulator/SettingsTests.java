package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Settings have an effect: here names are not unique, at most three projects are allowed, and objects are small. */
@TestPropertySource(
        properties = {
            "dli.projects.max=3",
            "dli.connection.names=any",
            "dli.obs.max.object=10B",
            "dli.obs.max.project=15B"
        })
class SettingsTests extends EmulatorTest {

    private final List<String> projectIds = new ArrayList<>();

    @BeforeEach
    void recordFirstProject() {
        projectIds.add(project);
    }

    @AfterEach
    void resetProjects() {
        projectIds.forEach(this::reset);
    }

    @Test
    void fourthProjectIsRejectedAndTheOthersAreServed() {
        ok(get(queuesOf("second")));
        ok(get(queuesOf("third")));

        assertThat(error(get(queuesOf("fourth")), 400, "DLI.1028"))
                .isEqualTo("Already reached the maximum quota of projects:3");

        createQueue("lake");
        ok(get(queuesOf("second")));
        ok(get(queuesOf("third")));
    }

    @Test
    void fourthProjectIsRejectedByTheAdminApi() {
        ok(get(queuesOf("second")));
        ok(get(queuesOf("third")));

        put("/_emulator/projects/fourth/clock", Map.of("mode", "frozen"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("Already reached the maximum quota of projects:3");
    }

    @Test
    void largeObjectsAreRejectedAndLeaveNothing() {
        upload("lake/a", "0123456789").expectStatus().isNoContent();
        assertThat(problem(upload("lake/b", "01234567890"), 413)).contains("dli.obs.max.object allows");
        assertThat(problem(upload("lake/b", "012345"), 413))
                .contains("have 16 bytes, and dli.obs.max.project allows 15");
        ok(get(adminUri() + "/obs")).json("{\"total\":1,\"size\":10}");
        upload("lake/b", "01234").expectStatus().isNoContent();
        upload("lake/a", "9876543210").expectStatus().isNoContent();
        ok(get(adminUri() + "/obs")).json("{\"total\":2,\"size\":15}");
    }

    private ResponseSpec upload(String path, String content) {
        return http.put()
                .uri(adminUri() + "/obs/" + path)
                .body(content.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    @Test
    void projectCanBeCreatedAfterAReset() {
        ok(get(queuesOf("second")));
        ok(get(queuesOf("third")));
        error(get(queuesOf("fourth")), 400, "DLI.1028");

        reset("third");

        ok(get(queuesOf("fourth")));
    }

    @Test
    void concurrentConnectionsMayShareAName() {
        assertThat(ConcurrentRequests.countOutcomes(64, i -> post(connections(), connection("crm"))))
                .isEqualTo(Map.of("201", 64L));

        ok(get(connections())).jsonPath("$.count").isEqualTo(64);
    }

    private String queuesOf(String projectId) {
        projectIds.add(projectId);
        return "/v1.0/" + projectId + "/queues";
    }

    private void reset(String projectId) {
        post("/_emulator/projects/" + projectId + "/reset", Map.of())
                .expectStatus()
                .isNoContent();
    }
}
