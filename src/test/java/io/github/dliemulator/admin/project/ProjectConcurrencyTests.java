package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.github.dliemulator.ConcurrentRequests;
import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Resets and restores are atomic while other clients write. */
@ExtendWith(OutputCaptureExtension.class)
class ProjectConcurrencyTests extends EmulatorTest {

    private static final int WRITERS = 32;

    @AfterEach
    void nothingIsLogged(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("WARN", "ERROR", "Exception");
    }

    @RepeatedTest(3)
    void concurrentWritesAndRestoreAreAtomic() {
        String snapshot = text(get(adminUri() + "/snapshot"));
        assertThat(ConcurrentRequests.countOutcomes(
                        WRITERS, i -> i % 8 == 0 ? put(adminUri() + "/snapshot", snapshot) : write(i)))
                .containsOnlyKeys("200");
        assertConsistent();
        ok(put(adminUri() + "/snapshot", snapshot));
        assertThat(text(get(adminUri() + "/snapshot"))).isEqualTo(snapshot);
    }

    @RepeatedTest(3)
    void concurrentWritesAndResetAreAtomic() {
        assertThat(ConcurrentRequests.countOutcomes(
                        WRITERS, i -> i % 8 == 0 ? post(adminUri() + "/reset", Map.of()) : write(i)))
                .containsOnlyKeys("200", "204");
        assertConsistent();
    }

    @RepeatedTest(3)
    void snapshotDuringConcurrentWritesIsConsistent() {
        String original = project;
        IntFunction<ResponseSpec> snapshotOrWrite = i -> {
            if (i % 8 > 0) {
                return write(i);
            }
            String fork = "s" + i + project.substring(4);
            put("/_emulator/projects/" + fork + "/snapshot", text(get(adminUri() + "/snapshot")));
            return post("/_emulator/projects", Map.of("from", original, "projectId", "f" + i + project.substring(4)));
        };
        assertThat(ConcurrentRequests.countOutcomes(WRITERS, snapshotOrWrite)).containsOnlyKeys("200", "201");
        for (int i = 0; i < WRITERS; i += 8) {
            for (String copy : List.of("s", "f")) {
                project = copy + i + original.substring(4);
                assertConsistent();
            }
        }
    }

    /** A queue with a tag, in one change. */
    private ResponseSpec write(int i) {
        return post(
                queues(),
                Map.of(
                        "queue_name",
                        "q" + i,
                        "cu_count",
                        16,
                        "resource_mode",
                        1,
                        "tags",
                        List.of(Map.of("key", "k", "value", "v"))));
    }

    /** Each queue has its tag and its count, and nothing else has one; the preset one is there once. */
    private void assertConsistent() {
        ok(get(queues() + "/default"));
        String savedSnapshot = text(get(adminUri() + "/snapshot"));
        List<String> queues = JsonPath.read(savedSnapshot, "$.tables.queue[?(@.queue_name != 'default')].queue_name");
        assertThat(JsonPath.<List<String>>read(savedSnapshot, "$.tables.tag[*].resource_name"))
                .containsExactlyElementsOf(queues);
        assertThat(JsonPath.<List<String>>read(savedSnapshot, "$.tables.attempt[?(@.name != 'default')].name"))
                .containsExactlyElementsOf(queues);
    }
}
