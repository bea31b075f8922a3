package io.github.dliemulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Matcher.quoteReplacement;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What guides tell to type answers what they say that it answers. Needs bash, and curl 7.82 or newer. */
class GuideTests extends EmulatorTest {

    private static final String SHOWN = "localhost:3540";
    private static final Pattern BLOCK = Pattern.compile("(?<=```console\n).*?(?=```\n)", Pattern.DOTALL);

    /** A command goes on until its quotes are closed, and over the end of a line after a pipe or the head of a loop. */
    private static final Pattern COMMAND =
            Pattern.compile("^\\$ ((?:[^\n']|'[^']*'|(?<=\\||do)\n)*+)", Pattern.MULTILINE);

    private final GeneratedFile guide = guide("docs/time-and-failure.md");

    @TempDir
    private Path directory;

    private static GeneratedFile guide(String path) {
        return new GeneratedFile(path, GuideTests.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/time-and-failure.md", "docs/troubleshooting.md"})
    void answersAsItSays(String path) throws IOException {
        GeneratedFile guide = guide(path);
        guide.mustRead(BLOCK.matcher(guide.kept()).replaceAll(block -> quoteReplacement(played(block.group()))));
    }

    @Test
    void showsATestAsItIsTested() throws IOException {
        guide.mustRead(guide.with("one world per test", GeneratedFile.story(OneWorldPerTestTests.class)));
    }

    private String played(String block) {
        return COMMAND.matcher(block).results().map(this::played).collect(joining("\n"));
    }

    private String played(MatchResult command) {
        try {
            String here = command.group(1).replace(SHOWN, "localhost:" + port);
            Process shell = new ProcessBuilder(
                            "timeout", "60", "bash", "-c", "curl() { command curl -sS \"$@\"; }; " + here)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(shell.getInputStream().readAllBytes(), UTF_8).strip();
            return command.group() + "\n" + (answer.isEmpty() ? "" : answer + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
