package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.TestClockConfiguration;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** How worlds begin and end. */
@Import(TestClockConfiguration.class)
class ProjectTests extends EmulatorTest {

    @Autowired
    private TestClockConfiguration.TestClock realTime;

    @AfterEach
    void resetRealTime() {
        realTime.reset();
    }

    @Test
    void projectIsCreatedWithSeedClockAndTiming() {
        String id = createProject(Map.of(
                "seed", 7,
                "clock", Map.of("mode", "frozen", "now", "2020-02-02T00:00:00Z"),
                "timing", Map.of("profile", "documented")));
        project = id;
        ok(get(clock())).jsonPath("$.now").isEqualTo("2020-02-02T00:00:00Z");
        ok(get(clock())).jsonPath("$.mode").isEqualTo("frozen");
        ok(get(adminUri() + "/timing")).jsonPath("$.profile").isEqualTo("documented");
        assertThat(listed(id)).containsEntry("seed", 7).containsEntry("now", "2020-02-02T00:00:00Z");
    }

    @Test
    void projectIsCreatedWithDefaults() {
        String id = createProject(Map.of());
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(listed(id)).containsEntry("seed", 1);
        project = id;
        ok(get(clock())).jsonPath("$.mode").isEqualTo("real");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/clock",
                "/timing",
                "/faults",
                "/scripts",
                "/resources",
                "/resources/queue/default",
                "/wait?resource=queue/default&state=AVAILABLE",
                "/journal",
                "/journal/1",
                "/journal/polling",
                "/upstream",
                "/recordings",
                "/recordings/timing",
                "/drift",
                "/snapshot"
            })
    void getDoesNotCreateTheProject(String path) {
        project += "2";
        get(adminUri() + path);
        get(adminUri()).expectStatus().isNotFound();
    }

    @Test
    void sameSeedGivesTheSameIds() {
        Map<String, Object> projectSpec =
                Map.of("seed", 99, "projectId", project + "a", "clock", Map.of("mode", "frozen", "now", T0));
        project = createProject(projectSpec);
        String first = createConnection("c");
        delete(adminUri()).expectStatus().isNoContent();
        createProject(projectSpec);
        assertThat(createConnection("c")).isEqualTo(first);
    }

    @Test
    void existingProjectCannotBeCreated() {
        assertThat(problem(postProject(Map.of("projectId", project)), 409))
                .isEqualTo("The project %s exists already".formatted(project));
    }

    @Test
    void readingDoesNotCreateAProject() {
        String unseen = project + "2";
        assertThat(problem(get("/_emulator/projects/" + unseen), 404)).isEqualTo("There is no project " + unseen);
        assertThat(EmulatorTest.<List<String>>read(get("/_emulator/projects"), "$.projects[*].projectId"))
                .contains(project)
                .doesNotContain(unseen);
    }

    @Test
    void projectStateHasClockAndResources() {
        createQueue("q1");
        assertThat(EmulatorTest.<Object>read(get(adminUri()), "$.clock")).isEqualTo(read(get(clock()), "$"));
        assertThat(EmulatorTest.<Object>read(get(adminUri()), "$.resources"))
                .isEqualTo(read(get(adminUri() + "/resources"), "$.resources"));
    }

    @Test
    void deletedProjectIsGone() {
        createQueue("q1");
        delete(adminUri()).expectStatus().isNoContent();
        assertThat(allProjects())
                .noneMatch(projectSpec -> projectSpec.get("projectId").equals(project));
        delete(adminUri()).expectStatus().isNoContent();
        createProject(Map.of("projectId", project));
        ok(get(queues())).jsonPath("$.queues.length()").isEqualTo(1);
    }

    @Test
    void projectExpiresAfterItsTimeToLive() {
        String id = createProject(Map.of("projectId", project + "a", "expiresAfter", "10m"));
        project = id;
        createQueue("q1");
        realTime.advance(Duration.ofMinutes(9));
        ok(get(queues() + "/q1"));
        realTime.advance(Duration.ofMinutes(1));
        assertThat(allProjects())
                .noneMatch(projectSpec -> projectSpec.get("projectId").equals(id));
        error(get(queues() + "/q1"), 400, "DLI.0002");
        ok(get(queues()));
        assertThat(listed(id)).doesNotContainKey("expiresAt");
        assertThat(problem(postProject(Map.of("projectId", id)), 409)).contains("exists already");
    }

    @Test
    void expiredProjectIsRecreatedByAClockRequest() {
        project = createProject(Map.of("expiresAfter", "10m", "clock", Map.of("mode", "frozen", "now", T0)));
        createQueue("q1");
        realTime.advance(Duration.ofMinutes(11));
        ok(put(clock(), Map.of("mode", "frozen", "now", "2031-01-01T00:00:00Z")));
        error(get(queues() + "/q1"), 400, "DLI.0002");
    }

    @Test
    void projectKeepsItsExpiryAfterAReset() {
        project = createProject(Map.of("expiresAfter", "10m", "seed", 7));
        Object end = listed(project).get("expiresAt");
        createQueue("q1");
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
        error(get(queues() + "/q1"), 400, "DLI.0002");
        assertThat(listed(project)).containsEntry("expiresAt", end).containsEntry("seed", 1);
    }

    @Test
    void expiredProjectGrantsNothing() {
        String grantee = project;
        project = createProject(Map.of("expiresAfter", "10m"));
        String id = createConnection("c");
        shareConnection(id, grantee);
        project = grantee;
        ok(get(connections() + "/" + id));
        realTime.advance(Duration.ofMinutes(10));
        error(get(connections() + "/" + id), 400, "DLI.0001");
        ok(get(connections())).jsonPath("$.connections.length()").isEqualTo(0);
    }

    @Test
    void projectIsCreatedWithoutABody() {
        http.post().uri("/_emulator/projects").exchange().expectStatus().isCreated();
    }

    @Test
    void invalidProjectSpecIsRejected() {
        assertThat(problem(postProject(Map.of("projectId", "a-b")), 400))
                .contains("projectId must be 1 to 64 letters and digits");
        assertThat(problem(postProject(Map.of("expiresAfter", "0s")), 400))
                .contains("expiresAfter must be longer than nothing");
        assertThat(problem(postProject(Map.of("expiresAfter", "10000d")), 400)).contains("expiresAfter");
        assertThat(problem(postProject(Map.of("expiresAfter", "soon")), 400)).contains("expiresAfter");
        assertThat(problem(postProject(Map.of("clock", Map.of("factor", 60))), 400))
                .contains("factor");
        assertThat(problem(postProject(Map.of("clock", Map.of("now", "1999-01-01T00:00:00Z"))), 409))
                .contains("Virtual time must be between");
        assertThat(problem(postProject(Map.of("timing", "leisurely")), 400)).contains("leisurely");
        assertThat(problem(postProject(Map.of("seed", "x")), 400)).contains("seed");
    }

    private ResponseSpec postProject(Map<String, Object> projectSpec) {
        return post("/_emulator/projects", projectSpec);
    }

    private String createProject(Map<String, Object> projectSpec) {
        return read(post("/_emulator/projects", projectSpec), "$.projectId");
    }

    private Map<String, Object> listed(String id) {
        return allProjects().stream()
                .filter(projectSpec -> projectSpec.get("projectId").equals(id))
                .findFirst()
                .orElseGet(HashMap::new);
    }

    private List<Map<String, Object>> allProjects() {
        return read(get("/_emulator/projects"), "$.projects");
    }
}
