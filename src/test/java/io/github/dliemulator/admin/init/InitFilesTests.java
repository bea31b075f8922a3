package io.github.dliemulator.admin.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dliemulator.DliEmulatorApplication;
import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.world.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Init files, run on the emulator that all tests share, unless the test is about the start itself. */
class InitFilesTests extends EmulatorTest {

    @TempDir
    Path initDirectory;

    @Autowired
    private InitHistory history;

    @Autowired
    private InitClient client;

    /** Differs for each test, since the history of the database knows files by name. */
    private String file;

    @BeforeEach
    void nameFile() {
        file = project + ".json";
    }

    @Test
    void filesRunInOrderOfTheirNames() throws IOException {
        writeFile("20-" + file, "{\"projectId\":\"%scopy\",\"from\":\"%1$sinit\"}".formatted(project));
        writeFile(
                "10-" + file,
                "{\"projectId\":\"%sinit\",\"seed\":7,\"clock\":{\"mode\":\"frozen\",\"now\":\"%s\"}}"
                        .formatted(project, T0));
        writeFile("ignored.txt", "nothing");
        runInitFiles();
        assertThat(EmulatorTest.<List<Integer>>read(
                        get("/_emulator/projects"), "$.projects[?(@.projectId == '%scopy')].seed".formatted(project)))
                .containsExactly(7);
    }

    @Test
    void snapshotsAndListsCreateProjects() throws IOException {
        createQueue("lake");
        String snapshot = text(get(adminUri() + "/snapshot"));
        delete(adminUri()).expectStatus().isNoContent();
        writeFile("1-" + file, snapshot);
        writeFile(
                "2-" + file,
                "[{\"projectId\":\"%sp2\"},%s]".formatted(project, snapshot.replace(project, project + "p3")));
        runInitFiles();
        assertThat(text(get(adminUri() + "/snapshot"))).isEqualTo(snapshot);
        ok(get(adminUri() + "p2"));
        ok(get(adminUri() + "p3"));
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
        application
                .run("--server.port=0", "--dli.admin.token=secret", "--dli.init.dir=" + initDirectory)
                .close();
        assertThat(events).contains("ACCEPTING_TRAFFIC: 1").doesNotContain("ACCEPTING_TRAFFIC: 0");
    }

    @Test
    void fileRunsOncePerDatabaseUnlessChanged() throws IOException {
        String otherProject = project + "p1";
        writeFile(file, "{\"projectId\":\"%s\"}".formatted(otherProject));
        runInitFiles();
        runInitFiles();
        writeFile(file, "{\"projectId\":\"%s\"}\n".formatted(otherProject));
        assertThatThrownBy(this::runInitFiles).hasMessageContaining("was rejected with 409");
        writeFile(file, "{\"projectId\":\"%s\"}".formatted(otherProject + "2"));
        runInitFiles();
        ok(get("/_emulator/projects/{project}2", otherProject));
    }

    @Test
    void failedFileRunsAgain() throws IOException {
        writeFile(file, "{\"projectId\":\"p1\",\"from\":\"nowhere\"}");
        assertThatThrownBy(this::runInitFiles).hasMessageContaining("There is no project nowhere");
        assertThatThrownBy(this::runInitFiles).hasMessageContaining("There is no project nowhere");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {\\n"projectId": \\n            | F:3: invalid JSON:
            {"projectId":"P"} {}             | F:1: invalid JSON:
            [1]                              | F[0]: a project must be a JSON object
            {"projectId":"a-b"}              | F: POST /_emulator/projects was rejected with 400:
            [{"projectId":"P"},{"seed":"x"}] | F[1]: POST /_emulator/projects was rejected with 400:
            {"tables":{}}                    | F: projectId must be 1 to 64 letters and digits, not ''
            {"projectId":"P2","tables":{}}   | F: PUT /_emulator/projects/P2/snapshot was rejected with 400:
            """)
    void invalidFileIsRejected(String text, String message) throws IOException {
        writeFile(file, text.replace("\\n", "\n").replace("P", project + "p"));
        assertThatThrownBy(this::runInitFiles)
                .isInstanceOf(InvalidInitFileException.class)
                .hasMessageStartingWith(message.replace("F", file).replace("/P2/", "/" + project + "p2/"));
    }

    @Test
    void fileThatIsNotTextIsRejected() throws IOException {
        Files.write(initDirectory.resolve(file), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(this::runInitFiles).hasMessage("%s: the file must be text in UTF-8", file);
    }

    @Test
    void missingDirectoryIsRejectedAndAnEmptyOneIsNot() {
        runInitFiles();
        initDirectory = initDirectory.resolve("nowhere");
        assertThatThrownBy(this::runInitFiles)
                .hasMessage("DLI_INIT_DIR is %s, which is not a directory", initDirectory);
    }

    @Test
    void resetRunsTheInitFilesOfTheProject() throws IOException {
        writeFile(
                "1.json",
                "[{\"projectId\":\"p1\",\"seed\":7,\"clock\":{\"mode\":\"frozen\",\"now\":\"%s\"}},{\"projectId\":\"p2\"}]"
                        .formatted(T0));
        try (ConfigurableApplicationContext emulator = start("--dli.init.dir=" + initDirectory)) {
            useEmulator(emulator);
            project = "p1";
            createQueue("etl");
            resetToInitFiles();
            ok(get(clock())).jsonPath("$.mode").isEqualTo("frozen");
            writeFile("1.json", "{\"projectId\":\"p1\",\"seed\":8}");
            createQueue("etl");
            resetToInitFiles();
            assertThat(EmulatorTest.<List<Integer>>read(get("/_emulator/projects"), "$.projects[*].seed"))
                    .containsExactly(8, 1);

            createQueue("etl");
            writeFile("2.json", "{");
            assertThat(problem(post(adminUri() + "/reset?init=true", ""), 409)).startsWith("2.json:1: invalid JSON:");
            writeFile("2.json", "{\"projectId\":\"p1\",\"seed\":1}");
            assertThat(problem(post(adminUri() + "/reset?init=true", ""), 409))
                    .isEqualTo("2.json: The project p1 exists already");
            ok(get(queues() + "/etl"));

            project = "p3";
            createQueue("etl");
            resetToInitFiles();
        }
    }

    private void resetToInitFiles() {
        post(adminUri() + "/reset?init=true", "").expectStatus().isNoContent();
        assertThat(EmulatorTest.<List<String>>read(get(queues()), "$.queues[*].queue_name"))
                .containsExactly("default");
    }

    private void writeFile(String name, String text) throws IOException {
        Files.writeString(initDirectory.resolve(name), text);
    }

    private void runInitFiles() {
        new InitFileRunner(new InitProperties(initDirectory.toString(), ""), history, client)
                .run(new DefaultApplicationArguments());
    }
}
