package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the examples for editors as init files. */
class HttpExamplesTests extends EmulatorTest {

    @Test
    void examplesRunAndLeadToTheDocumentedState() {
        try (ConfigurableApplicationContext emulator = start("--dli.init.dir=examples")) {
            useEmulator(emulator);
            project = "walkthrough";
            assertThat(listed("?status=DELETED", "$.connections[*].name")).containsExactly("crm_pg");
            project = "three";
            assertThat(listed("", "$..available_queue_info[*].status")).containsExactly("ACTIVE", "FAILED", "ACTIVE");
        }
    }

    private List<String> listed(String query, String path) {
        return read(get(connections() + query), path);
    }
}
