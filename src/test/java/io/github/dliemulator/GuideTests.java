package io.github.dliemulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the commands of the guides that need only an emulator, and generates the code that guides show. */
class GuideTests extends EmulatorTest {

    @TempDir
    private Path directory;

    private static GeneratedFile guide(String path) {
        return new GeneratedFile(path, GuideTests.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/admin-api.md",
                "docs/sql-jobs.md",
                "docs/testing.md",
                "docs/troubleshooting.md"
            })
    void commandsPrintTheDocumentedOutput(String path) throws IOException {
        new ExecutableGuide(guide(path))
                .assertOutputs(command -> ExecutableGuide.runInShell(
                        command.replace(ExecutableGuide.DEFAULT_ADDRESS, "localhost:" + port), directory));
    }

    @ParameterizedTest
    @ValueSource(strings = {"walkthrough", "pool-walkthrough"})
    void examplesPrintTheDocumentedOutput(String example) throws IOException {
        String output = ExecutableGuide.runInShell(
                "DLI=http://localhost:%d examples/%s.sh".formatted(port, example),
                Path.of("").toAbsolutePath());
        guide("examples/" + example + ".txt").assertContent(output);
        GeneratedFile guide = guide("docs/getting-started.md");
        guide.assertContent(guide.withSection(example, "```console\n" + output + "```\n"));
    }

    @Test
    void showsTheSdkExample() throws IOException {
        assertShows("docs/getting-started.md", "java sdk", JavaSdkWalkthroughTests.class);
    }

    @Test
    void showsTheTestWithItsOwnProject() throws IOException {
        assertShows("docs/testing.md", "project per test", ProjectPerTestTests.class);
    }

    private static void assertShows(String path, String section, Class<?> test) throws IOException {
        GeneratedFile guide = guide(path);
        guide.assertContent(guide.withSection(section, GeneratedFile.block("java", GeneratedFile.snippet(test))));
    }

    @Test
    void showsTheProviderOfTheTerraformExample() throws IOException {
        GeneratedFile clients = guide("docs/clients.md");
        String main = Files.readString(Path.of("examples/terraform/main.tf"));
        String provider = main.substring(main.indexOf("# provider\n") + 11, main.indexOf("# /provider"));
        clients.assertContent(clients.withSection("terraform", "```hcl\n" + provider + "```\n"));
    }
}
