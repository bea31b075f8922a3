package io.github.dliemulator.admin.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import io.github.dliemulator.DliEmulatorApplication;
import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.world.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

/** Init files are run when the emulator starts. */
class InitFilesTests extends EmulatorTest {

    @TempDir
    Path initDirectory;

    @TempDir
    Path data;

    @Test
    void filesRunInOrderOfTheirNames() throws IOException {
        writeFile(
                "10-project.json",
                "{\"projectId\":\"p1\",\"seed\":7,\"clock\":{\"mode\":\"frozen\",\"now\":\"%s\"}}",
                T0);
        writeFile("20-copy.json", "{\"projectId\":\"p2\",\"from\":\"p1\"}");
        writeFile("ignored.txt", "nothing");
        try (ConfigurableApplicationContext emulator = startWithInitFiles("--dli.admin.token=secret")) {
            useEmulator(emulator);
            String projects = text(http.get()
                    .uri("/_emulator/projects")
                    .header("Authorization", "Bearer secret")
                    .exchange());
            assertThat(JsonPath.<List<Integer>>read(projects, "$.projects[*].seed"))
                    .containsExactly(7, 7);
        }
    }

    @Test
    void snapshotsAndListsCreateProjects() throws IOException {
        createQueue("lake");
        String snapshot = text(get(adminUri() + "/snapshot"));
        writeFile("1.json", snapshot);
        writeFile("2.json", "[{\"projectId\":\"p2\"},%s]", snapshot.replace(project, "p3"));
        try (ConfigurableApplicationContext emulator = startWithInitFiles()) {
            useEmulator(emulator);
            assertThat(text(get(adminUri() + "/snapshot"))).isEqualTo(snapshot);
            assertThat(EmulatorTest.<List<String>>read(get("/_emulator/projects"), "$.projects[*].projectId"))
                    .containsExactlyInAnyOrder(project, "p2", "p3");
        }
    }

    @Test
    void emulatorIsReadyOnlyAfterAllFilesRan() throws IOException {
        writeFile("1.json", "{\"projectId\":\"p1\"}");
        List<String> events = new CopyOnWriteArrayList<>();
        ApplicationListener<AvailabilityChangeEvent<ReadinessState>> listener = event -> events.add(event.getState()
                + ": "
                + ((ApplicationContext) event.getSource())
                        .getBean(Worlds.class)
                        .findAll()
                        .size());
        SpringApplication application = new SpringApplication(DliEmulatorApplication.class);
        application.addListeners(listener);
        application.run("--server.port=0", "--dli.init.dir=" + initDirectory).close();
        assertThat(events).contains("ACCEPTING_TRAFFIC: 1").doesNotContain("ACCEPTING_TRAFFIC: 0");
    }

    @Test
    void fileRunsOncePerDatabaseUnlessChanged() throws IOException {
        writeFile("1.json", "{\"projectId\":\"p1\"}");
        String kept = "--dli.data.dir=" + data;
        startWithInitFiles(kept).close();
        startWithInitFiles(kept).close();
        writeFile("1.json", "{\"projectId\":\"p1\"}\n");
        assertThatThrownBy(() -> startWithInitFiles(kept)).hasMessageContaining("was rejected with 409");
        writeFile("1.json", "{\"projectId\":\"p2\"}");
        startWithInitFiles(kept).close();
    }

    @Test
    void failedFileRunsAgain() throws IOException {
        String kept = "--dli.data.dir=" + data;
        writeFile("1.json", "{\"projectId\":\"p1\",\"from\":\"nowhere\"}");
        assertThatThrownBy(() -> startWithInitFiles(kept)).hasMessageContaining("There is no project nowhere");
        assertThatThrownBy(() -> startWithInitFiles(kept)).hasMessageContaining("There is no project nowhere");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {\\n"projectId": \\n            | 1.json:3: invalid JSON:
            {"projectId":"p1"} {}            | 1.json:1: invalid JSON:
            [1]                              | 1.json[0]: a project must be a JSON object
            {"projectId":"a-b"}              | 1.json: POST /_emulator/projects was rejected with 400:
            [{"projectId":"p1"},{"seed":"x"}] | 1.json[1]: POST /_emulator/projects was rejected with 400:
            {"tables":{}}                    | 1.json: projectId must be 1 to 64 letters and digits, not ''
            {"projectId":"p","tables":{}}    | 1.json: PUT /_emulator/projects/p/snapshot was rejected with 400:
            """)
    void invalidFileStopsTheStart(String text, String message) throws IOException {
        writeFile("1.json", text.replace("\\n", "\n"));
        assertThatThrownBy(this::startWithInitFiles).hasMessageStartingWith(message);
    }

    @Test
    void fileThatIsNotTextStopsTheStart() throws IOException {
        Files.write(initDirectory.resolve("1.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(this::startWithInitFiles).hasMessage("1.json: the file must be text in UTF-8");
    }

    @Test
    void missingDirectoryStopsTheStartAndAnEmptyOneDoesNot() {
        startWithInitFiles().close();
        assertThatThrownBy(() -> start("--dli.init.dir=" + initDirectory.resolve("nowhere")))
                .hasMessage("DLI_INIT_DIR is %s, which is not a directory", initDirectory.resolve("nowhere"));
    }

    @Test
    void projectIsResetToItsInitFile() throws IOException {
        writeFile(
                "1.json",
                "[{\"projectId\":\"p1\",\"seed\":7,\"clock\":{\"mode\":\"frozen\",\"now\":\"%s\"}},{\"projectId\":\"p2\"}]",
                T0);
        try (ConfigurableApplicationContext emulator = startWithInitFiles()) {
            useEmulator(emulator);
            project = "p1";
            createQueue("etl");
            post(adminUri() + "/reset?init=true", "").expectStatus().isNoContent();
            ok(get(clock())).jsonPath("$.mode").isEqualTo("frozen");
            assertThat(EmulatorTest.<List<String>>read(get(queues()), "$.queues[*].queue_name"))
                    .containsExactly("default");
            writeFile("1.json", "{\"projectId\":\"p1\",\"seed\":8}");
            post(adminUri() + "/reset?init=true", "").expectStatus().isNoContent();
            assertThat(EmulatorTest.<List<Integer>>read(get("/_emulator/projects"), "$.projects[*].seed"))
                    .containsExactly(8, 1);
        }
    }

    @Test
    void projectWithoutInitFileIsReset() throws IOException {
        writeFile("1.json", "{\"projectId\":\"p1\"}");
        try (ConfigurableApplicationContext emulator = startWithInitFiles()) {
            useEmulator(emulator);
            project = "p2";
            createQueue("etl");
            post(adminUri() + "/reset?init=true", "").expectStatus().isNoContent();
            assertThat(EmulatorTest.<List<String>>read(get(queues()), "$.queues[*].queue_name"))
                    .containsExactly("default");
        }
    }

    @Test
    void invalidInitFileRejectsTheReset() throws IOException {
        writeFile("1.json", "{\"projectId\":\"p1\"}");
        try (ConfigurableApplicationContext emulator = startWithInitFiles()) {
            useEmulator(emulator);
            project = "p1";
            createQueue("etl");
            writeFile("2.json", "{");
            assertThat(problem(post(adminUri() + "/reset?init=true", ""), 409)).startsWith("2.json:1: invalid JSON:");
            writeFile("2.json", "{\"projectId\":\"p1\",\"seed\":1}");
            assertThat(problem(post(adminUri() + "/reset?init=true", ""), 409))
                    .isEqualTo("2.json: The project p1 exists already");
            ok(get(queues() + "/etl"));
        }
    }

    private void writeFile(String name, String text, Object... values) throws IOException {
        Files.writeString(initDirectory.resolve(name), values.length == 0 ? text : text.formatted(values));
    }

    private ConfigurableApplicationContext startWithInitFiles(String... settings) {
        return start(StringUtils.addStringToArray(settings, "--dli.init.dir=" + initDirectory));
    }
}
