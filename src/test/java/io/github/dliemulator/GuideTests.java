package io.github.dliemulator;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides that need nothing but an emulator. */
class GuideTests extends EmulatorTest {

    @TempDir
    private Path directory;

    private static GeneratedFile guide(String path) {
        return new GeneratedFile(path, GuideTests.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/time-and-failure.md", "docs/troubleshooting.md"})
    void commandsPrintTheDocumentedOutput(String path) throws IOException {
        new ExecutableGuide(guide(path))
                .assertOutputs(command -> ExecutableGuide.runInShell(
                        command.replace(ExecutableGuide.DEFAULT_ADDRESS, "localhost:" + port), directory));
    }

    @Test
    void showsTheTestThatIsRun() throws IOException {
        GeneratedFile guide = guide("docs/time-and-failure.md");
        guide.assertContent(guide.withSection("one world per test", GeneratedFile.snippet(ProjectPerTestTests.class)));
    }
}
