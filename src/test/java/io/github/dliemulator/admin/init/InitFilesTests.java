package io.github.dliemulator.admin.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dliemulator.EmulatorTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

/** An emulator begins with what lies in a directory, or does not begin. */
class InitFilesTests extends EmulatorTest {

    @TempDir
    Path initDirectory;

    @TempDir
    Path data;

    @Test
    void filesRunInOrderOfTheirNames() throws IOException {
        writeFile(
                "10-world.json",
                "{\"projectId\":\"p1\",\"seed\":7,\"clock\":{\"mode\":\"frozen\",\"now\":\"%s\"}}",
                T0);
        writeFile("20-queue.http", """
                @queues = http://localhost:3540/v1.0/p1/queues
                POST {{queues}}

                {"queue_name": "lake", "cu_count": 16, "resource_mode": 1}
                ### With a connection
                # @name create
                POST {{host}}/v2.0/p1/datasource/enhanced-connections
                Content-Type: application/json

                {"name": "crm", "dest_vpc_id": "v", "dest_network_id": "n"}
                ###
                POST /v2.0/p1/datasource/enhanced-connections/{{create.response.body.connection_id}}/associate-queue

                {"queues": ["lake"]}
                ###
                # @name shown
                GET /v2.0/p1/datasource/enhanced-connections
                ### What an answer holds in a list, and its headers
                GET /v2.0/p1/datasource/enhanced-connections/{{shown.response.body.$.connections[0].id}}
                X-Was: {{shown.response.headers.X-Request-Id}}
                """);
        writeFile("30-clock.http", "POST /_emulator/projects/p1/clock/advance\n\n{\"by\":\"1m\"}");
        writeFile("ignored.txt", "nothing");
        try (ConfigurableApplicationContext emulator = startWithInitFiles("--dli.admin.token=secret")) {
            useEmulator(emulator);
            project = "p1";
            assertThat(EmulatorTest.<List<String>>read(
                            get(connections()), "$.connections[*].available_queue_info[*].status"))
                    .containsExactly("ACTIVE");
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
        writeFile("1.http", "GET /actuator/health/liveness\n###\nGET /actuator/health/readiness");
        assertThatThrownBy(this::startWithInitFiles)
                .hasMessageContainingAll(
                        "1.http:3: GET /actuator/health/readiness", "The answer was 503", "OUT_OF_SERVICE");
        writeFile("1.http", "GET /actuator/health");
        assertThatThrownBy(this::startWithInitFiles).hasMessageContaining("The answer was 503");
        writeFile("1.http", "GET /actuator/health/liveness");
        try (ConfigurableApplicationContext emulator = startWithInitFiles()) {
            useEmulator(emulator);
            ok(get("/actuator/health/readiness"));
            ok(get("/actuator/health"));
        }
    }

    @Test
    void fileRunsOncePerDatabaseUnlessChanged() throws IOException {
        writeFile("1.http", "POST /v1.0/p1/queues\n\n{\"queue_name\": \"a\", \"cu_count\": 16}");
        String kept = "--dli.data.dir=" + data;
        startWithInitFiles(kept).close();
        startWithInitFiles(kept).close();
        writeFile("2.http", "DELETE /v1.0/p1/queues/a");
        startWithInitFiles(kept).close();
        startWithInitFiles(kept).close();
        writeFile("2.http", "DELETE /v1.0/p1/queues/a\n");
        assertThatThrownBy(() -> startWithInitFiles(kept)).hasMessageContaining("2.http:1: DELETE /v1.0/p1/queues/a");
        writeFile("2.http", "GET /v1.0/p1/queues");
        startWithInitFiles(kept).close();
    }

    @Test
    void failedFileRunsAgain() throws IOException {
        String kept = "--dli.data.dir=" + data;
        writeFile("1.http", "DELETE /v1.0/p1/queues/a");
        assertThatThrownBy(() -> startWithInitFiles(kept)).hasMessageContaining("DLI.0002");
        assertThatThrownBy(() -> startWithInitFiles(kept)).hasMessageContaining("DLI.0002");
    }

    @Test
    void invalidFileStopsTheStart() throws IOException {
        assertFails("GET /v1.0/{{who}}/queues", "1.http:1: nothing says what {{who}} is");
        assertFails("@a = {{b}}\n@b = {{a}}\nGET /{{a}}", "1.http:3: nothing says what {{");
        assertFails("GET /v1.0/p 1/queues", "1.http:1: this is no request");
        assertFails("@p = a b\nGET /{{p}}", "1.http:2: GET /a b");
        assertFails(
                "# @name a\nGET /v1.0/p1/queues\n###\nGET /v1.0/p1/queues/{{a.response.body.nothing}}",
                "1.http:4: there was no a.response.body.nothing");
        assertFails("GET /v1.0/p1/queues\n\n> {% x %}", "1.http:3: scripts");
        Files.delete(initDirectory.resolve("1.http"));
        writeFile("1.json", "{\n\"projectId\": \n");
        assertThatThrownBy(this::startWithInitFiles)
                .hasMessageContaining("1.json:")
                .hasMessageContaining("not valid JSON");
        writeFile("1.json", "[1]");
        assertThatThrownBy(this::startWithInitFiles).hasMessage("1.json:1: a world is a JSON object");
        writeFile("1.json", "{\"projectId\":\"a-b\"}");
        assertThatThrownBy(this::startWithInitFiles)
                .hasMessageContaining("1.json:1: POST /_emulator/projects")
                .hasMessageContaining("The answer was 400");
        Files.write(initDirectory.resolve("1.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(this::startWithInitFiles).hasMessage("1.json: this file cannot be read as text in UTF-8");
    }

    @Test
    void missingDirectoryStopsTheStartAndAnEmptyOneDoesNot() {
        startWithInitFiles().close();
        assertThatThrownBy(() -> start("--dli.init.dir=" + initDirectory.resolve("nowhere")))
                .hasMessage("DLI_INIT_DIR is %s, and there is no such directory", initDirectory.resolve("nowhere"));
    }

    private void assertFails(String text, String message) throws IOException {
        writeFile("1.http", text);
        assertThatThrownBy(this::startWithInitFiles).hasMessageContaining(message);
    }

    private void writeFile(String name, String text, Object... values) throws IOException {
        Files.writeString(initDirectory.resolve(name), values.length == 0 ? text : text.formatted(values));
    }

    private ConfigurableApplicationContext startWithInitFiles(String... settings) {
        return start(StringUtils.addStringToArray(settings, "--dli.init.dir=" + initDirectory));
    }
}
