package io.github.dliemulator.language;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that documentation, comments, error texts and names use plain and standard words. */
class PlainLanguageTests {

    private static final Path WORDS = Path.of("src/test/resources/language/words.txt");

    private static final List<String> ROOTS = List.of(
            "README.md",
            "CHANGELOG.md",
            "docker-compose.yml",
            "Dockerfile",
            ".ci/run",
            "docs",
            "examples",
            "bench",
            "testcontainers",
            "openapi",
            "src");

    @Test
    void textsUsePlainWords() throws IOException {
        WordList words = WordList.parse(Files.readString(WORDS));
        List<String> violations = files().flatMap(Prose::of)
                .flatMap(words::check)
                .map(WordList.Violation::toString)
                .sorted()
                .toList();
        assertThat(violations)
                .withFailMessage(() -> "Write plain words (the list: %s):\n%s"
                        .formatted(WORDS, violations.stream().collect(joining("\n"))))
                .isEmpty();
    }

    private static Stream<Path> files() {
        return ROOTS.stream()
                .map(Path::of)
                .flatMap(PlainLanguageTests::filesBelow)
                .filter(file -> !file.toString().matches(".*/(language|node_modules|target)/.*"))
                .filter(
                        file -> file.toString()
                                .matches(
                                        ".*(\\.(md|java|js|css|html|yaml|yml|sh|bash|http|tf|properties|sql)|postman_\\w+\\.json|Dockerfile|/run)"));
    }

    private static Stream<Path> filesBelow(Path root) {
        try {
            return Files.walk(root).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
