package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file of the repository that the application itself can write. It is kept, so that whoever changes the application sees
 * what that means for others.
 *
 * @param test by which it is written anew
 */
public record GeneratedFile(Path path, Class<?> test) {

    public GeneratedFile(String path, Class<?> test) {
        this(Path.of(path), test);
    }

    String content() throws IOException {
        return Files.exists(path) ? Files.readString(path) : "";
    }

    /** What is kept, with this between the comments that begin and end the part of this name. */
    public String withSection(String section, String content) throws IOException {
        String text = content();
        int begin = text.indexOf("\n", text.indexOf("<!-- " + section + ":")) + 1;
        int end = text.indexOf("<!-- /" + section + " -->");
        assertThat(begin)
                .as("where the part %s begins and ends", section)
                .isPositive()
                .isLessThanOrEqualTo(end);
        return text.substring(0, begin) + content + text.substring(end);
    }

    /** What a test does between its comments {@code story} and {@code /story}, to be shown to readers. */
    public static String snippet(Class<?> test) throws IOException {
        String source = Files.readString(Path.of("src/test/java", test.getName().replace('.', '/') + ".java"));
        String snippet = source.substring(source.indexOf("// story\n") + 9, source.indexOf("// /story"));
        return "```java\n" + snippet.stripTrailing().stripIndent() + "\n```\n";
    }

    /** With {@code -Dapprove=true} it is written instead. */
    public void assertContent(String generated) throws IOException {
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, generated);
        }
        String[] actual = content().lines().toArray(String[]::new);
        String[] expected = generated.lines().toArray(String[]::new);
        int line = Arrays.mismatch(actual, expected);
        if (line >= 0) {
            fail("""
                    %s is not what the application says of itself. Line %d reads
                        %s
                    and should read
                        %s
                    If the application is right, this rewrites the file: ./mvnw test -Dtest=%s -Dapprove=true""", path, line + 1, line(actual, line), line(expected, line), test.getSimpleName());
        }
    }

    private static String line(String[] lines, int index) {
        return index < lines.length ? lines[index] : "(nothing)";
    }
}
