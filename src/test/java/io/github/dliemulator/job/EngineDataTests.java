package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Sessions and files on the engine, whose life is that of the project. */
class EngineDataTests extends EngineTest {

    /** Runs a statement that writes a file, and returns the session. */
    private String write() throws IOException {
        submitted("select 1");
        advance("1m");
        String session = ENGINE.statements(project)
                .get(ENGINE.statements(project).size() - 1)
                .get("session")
                .asString();
        Files.createDirectories(folder(session));
        Files.writeString(folder(session).resolve("part-0"), "1");
        return session;
    }

    private static Path folder(String session) {
        return WAREHOUSE.resolve(session).resolve("warehouse").resolve("t");
    }

    private static void awaitEnd(String session) {
        Awaitility.await().until(() -> Files.notExists(WAREHOUSE.resolve(session)));
        assertThat(ENGINE.sessions).doesNotContain(session);
    }

    private static void assertKept(String session) {
        assertThat(folder(session).resolve("part-0")).exists();
        assertThat(ENGINE.sessions).contains(session);
    }

    @Test
    void resetProjectLosesItsDataAndNoOtherProjectDoes() throws IOException {
        String original = project.substring(0, 20);
        project = original;
        ok(put(clock(), Map.of("mode", "frozen", "now", T0)));
        String first = write();
        project = original + "1"; // its ID begins with that of the other
        ok(put(clock(), Map.of("mode", "frozen", "now", T0)));
        String other = write();
        project = original;
        post(adminUri() + "/reset", Map.of()).expectStatus().is2xxSuccessful();
        awaitEnd(first);
        assertKept(other);

        ok(put(clock(), Map.of("mode", "frozen", "now", T0)));
        String second = write();
        assertThat(second).isNotEqualTo(first);
        delete(adminUri()).expectStatus().is2xxSuccessful();
        awaitEnd(second);
        assertKept(other);
    }

    @Test
    void restoredProjectHasItsDefinitionsAndLosesItsData() throws IOException {
        ok(submit("create table t (n int) using parquet"));
        String session = write();
        String snapshot = text(get(adminUri() + "/snapshot"));
        put(adminUri() + "/snapshot", snapshot).expectStatus().is2xxSuccessful();
        awaitEnd(session);
        ok(get("/v1.0/" + project + "/databases/default/tables/t"));
        assertThat(write()).isNotEqualTo(session);
    }

    @Test
    void forkHasTheDefinitionsWithoutTheData() throws IOException {
        String session = write();
        String original = project;
        project = read(post(adminUri() + "/fork", Map.of()), "$.projectId");
        assertThat(write()).isNotEqualTo(session);
        delete(adminUri()).expectStatus().is2xxSuccessful();
        project = original;
        assertKept(session);
    }
}
