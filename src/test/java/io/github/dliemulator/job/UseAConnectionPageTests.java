package io.github.dliemulator.job;

import io.github.dliemulator.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about the use of a connection shows what {@link UseTheConnectionTests} runs. */
class UseAConnectionPageTests {

    private final GeneratedFile page = new GeneratedFile("docs/use-a-connection.md", UseAConnectionPageTests.class);

    @Test
    void showsTheOutputOfTheExample() throws IOException {
        String output = Files.readString(Path.of("examples", "use-the-connection.txt"));
        page.assertContent(page.withSection("use-the-connection", "```console\n" + output + "```\n"));
    }

    @Test
    void showsTheSdkExample() throws IOException {
        String code = GeneratedFile.snippet(UseTheConnectionTests.class);
        page.assertContent(page.withSection("java sdk", GeneratedFile.block("java", code)));
    }
}
