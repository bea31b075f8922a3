package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the code of the page on JUnit is code of the example, which is run. */
class JunitPageTests {

    private static final Path PAGE = Path.of("docs/junit.md");
    private static final Path EXAMPLE = Path.of("examples/junit/src");
    private static final Pattern CODE = Pattern.compile("^ *```java\n(.*?)^ *```$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void showsCodeOfTheExample() throws IOException {
        List<String> blocks = CODE.matcher(Files.readString(PAGE))
                .results()
                .map(block -> withoutIndentation(block.group(1)))
                .toList();
        String example;
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            example = files.filter(Files::isRegularFile)
                    .map(JunitPageTests::read)
                    .map(JunitPageTests::withoutIndentation)
                    .collect(Collectors.joining("\n"));
        }
        assertThat(blocks)
                .hasSizeGreaterThan(3)
                .allSatisfy(block -> assertThat(example).contains(block));
    }

    /** Both files have the version of the emulator, and the page has it for users to copy. */
    @Test
    void namesOneVersion() throws IOException {
        String version = "<version>%s</version>".formatted(version());
        assertThat(PAGE).content().contains(version);
        assertThat(Path.of("testcontainers/pom.xml")).content().contains(version);
        assertThat(Path.of("examples/junit/pom.xml"))
                .content()
                .contains("<dli-emulator.version>%s</dli-emulator.version>".formatted(version()));
    }

    private static String version() {
        return read(Path.of("pom.xml"))
                .replaceFirst("(?s).*?<artifactId>dli-emulator</artifactId>\\s*<version>([^<]+)</version>.*", "$1");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutIndentation(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
