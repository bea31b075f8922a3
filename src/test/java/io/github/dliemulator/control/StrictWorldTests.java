package io.github.dliemulator.control;

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
@TestPropertySource(properties = "dli.strict=true")
class StrictWorldTests extends EmulatorTest {

    @BeforeEach
    @Override
    protected void beginInAProjectOfItsOwn() {
        project = UUID.randomUUID().toString().replace("-", "");
        http = RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://localhost:" + port)
                .build();
    }

    @Test
    void unknownProjectIsRefusedAndDoesNotBegin() {
        assertThat(refusal(get(queues()), 400, "DLI.0016")).isEqualTo("There is no project " + project);
        for (String what : List.of("/clock", "/timing", "/resources")) {
            assertThat(problem(get(operator() + what), 404)).isEqualTo("There is no project " + project);
        }
        problem(post(clock() + "/advance", Map.of("by", "1m")), 404);
        problem(put(operator() + "/timing", Map.of("profile", "instant")), 404);
        problem(post(operator() + "/reset", Map.of()), 404);
        assertThat(EmulatorTest.<List<String>>read(get("/_emulator/projects"), "$.projects[*].projectId"))
                .doesNotContain(project);
    }

    @Test
    void createdProjectIsThereUntilItIsDropped() {
        begin();
        givenQueue("q1");
        post(operator() + "/reset", Map.of()).expectStatus().isNoContent();
        ok(get(queues())).jsonPath("$.queues.length()").isEqualTo(1);
        delete(operator()).expectStatus().isNoContent();
        refusal(get(queues()), 400, "DLI.0016");
    }

    private void begin() {
        post("/_emulator/projects", Map.of("projectId", project)).expectStatus().isCreated();
    }
}
