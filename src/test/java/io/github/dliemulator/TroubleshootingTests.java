package io.github.dliemulator;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Generates the messages of failed starts on the page on troubleshooting. */
@ExtendWith(OutputCaptureExtension.class)
class TroubleshootingTests extends EmulatorTest {

    private final GeneratedFile page = new GeneratedFile("docs/troubleshooting.md", TroubleshootingTests.class);

    @TempDir
    private Path directory;

    @Test
    void portInUse(CapturedOutput output) throws IOException {
        assertQuoted("port", failure(output, "--server.port=" + port).replace(String.valueOf(port), "3540"));
    }

    @Test
    void invalidSetting(CapturedOutput output) throws IOException {
        String failure = failure(output, "--server.port=0", "--dli.timing=fast");
        assertQuoted("setting", failure.replaceAll("failed to convert .*Exception: (.*)\\)", "… $1"));
    }

    @Test
    void postgresqlIsUnreachable(CapturedOutput output) throws IOException {
        String[] url = {"--server.port=0", "--spring.datasource.url=jdbc:postgresql://localhost:1/dli"};
        assertQuoted("postgresql", failure(output, url).replace("localhost:1", "localhost:5432"));
    }

    @Test
    void dataDirectoryInUse(CapturedOutput output) throws IOException {
        try (FileChannel file = FileChannel.open(directory.resolve("dli.mv.db"), CREATE, WRITE);
                FileLock held = file.lock()) { // as another emulator does
            assertThat(held.isValid()).isTrue();
            assertQuoted(
                    "directory",
                    failure(output, "--server.port=0", "--dli.data.dir=" + directory)
                            .replace(directory.toString(), "/data")
                            .replaceAll("\\(\\S+Exception.*\\)", "(…)"));
        }
    }

    @Test
    void invalidInitFile(CapturedOutput output) throws IOException {
        Files.writeString(directory.resolve("10-lake.json"), "{\"projectId\": \"data-lake\"}");
        assertQuoted("file", failure(output, "--server.port=0", "--dli.init.dir=" + directory));
    }

    /** Returns the message without its headline. */
    private static String failure(CapturedOutput output, String... settings) {
        assertThatThrownBy(() -> SpringApplication.run(DliEmulatorApplication.class, settings))
                .isInstanceOf(Exception.class);
        String all = output.getAll();
        return all.substring(all.lastIndexOf("Description:")).strip();
    }

    private void assertQuoted(String part, String text) throws IOException {
        page.assertContent(page.withSection(part, "```text\n" + text + "\n```\n"));
    }
}
