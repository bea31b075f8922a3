package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What can be set is kept to: here names need not be unique, and there is room for three worlds. */
@TestPropertySource(properties = {"dli.max-worlds=3", "dli.connection.unique-names=false"})
class SettingsTests extends EmulatorTest {

    private final List<String> used = new ArrayList<>();

    @BeforeEach
    void countTheFirst() {
        used.add(project);
    }

    @AfterEach
    void leaveRoomForOthers() {
        used.forEach(this::empty);
    }

    @Test
    void refusesAFourthProjectAndServesTheOthers() {
        ok(get(queuesOf("second")));
        ok(get(queuesOf("third")));

        assertThat(refusal(get(queuesOf("fourth")), 400, "DLI.1028"))
                .isEqualTo("Already reached the maximum quota of projects:3");

        givenQueue("lake");
        ok(get(queuesOf("second")));
        ok(get(queuesOf("third")));
    }

    @Test
    void refusesAFourthProjectToTheOperatorInTheOperatorsWords() {
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
    void hasRoomAgainOnceAProjectIsEmptied() {
        ok(get(queuesOf("second")));
        ok(get(queuesOf("third")));
        refusal(get(queuesOf("fourth")), 400, "DLI.1028");

        empty("third");

        ok(get(queuesOf("fourth")));
    }

    @Test
    void letsManyCreateConnectionsOfOneName() {
        assertThat(AtOnce.tally(64, i -> post(connections(), connection("crm"))))
                .isEqualTo(Map.of("201", 64L));

        ok(get(connections())).jsonPath("$.count").isEqualTo(64);
    }

    private String queuesOf(String projectId) {
        used.add(projectId);
        return "/v1.0/" + projectId + "/queues";
    }

    private void empty(String projectId) {
        post("/_emulator/projects/" + projectId + "/reset", Map.of())
                .expectStatus()
                .isNoContent();
    }
}
