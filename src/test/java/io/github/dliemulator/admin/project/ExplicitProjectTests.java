package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Where only those projects are there that the operator has created. */
@TestPropertySource(properties = "dli.projects.autocreate=false")
class ExplicitProjectTests extends EmulatorTest {

    @BeforeEach
    @Override
    protected void setUpProject() {
        project = UUID.randomUUID().toString().replace("-", "");
        http = RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://localhost:" + port)
                .build();
    }

    @Test
    void unknownProjectIsRejectedAndNotCreated() {
        assertThat(error(get(queues()), 400, "DLI.0016")).isEqualTo("There is no project " + project);
        for (String path : List.of("/clock", "/timing", "/resources")) {
            assertThat(problem(get(adminUri() + path), 404)).isEqualTo("There is no project " + project);
        }
        problem(post(clock() + "/advance", Map.of("by", "1m")), 404);
        problem(put(adminUri() + "/timing", Map.of("profile", "instant")), 404);
        problem(post(adminUri() + "/reset", Map.of()), 404);
        assertThat(EmulatorTest.<List<String>>read(get("/_emulator/projects"), "$.projects[*].projectId"))
                .doesNotContain(project);
    }

    @Test
    void createdProjectExistsUntilDeleted() {
        createProject();
        createQueue("q1");
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
        ok(get(queues())).jsonPath("$.queues.length()").isEqualTo(1);
        delete(adminUri()).expectStatus().isNoContent();
        error(get(queues()), 400, "DLI.0016");
    }

    private void createProject() {
        post("/_emulator/projects", Map.of("projectId", project)).expectStatus().isCreated();
    }
}
