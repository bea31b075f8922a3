package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A committed file that is generated from the application, in whole or in part. A test fails if the file is out of date, so a change of
 * the application shows its effect on users.
 *
 * @param test the test that generates the file
 */
public record GeneratedFile(Path path, Class<?> test) {

    public GeneratedFile(String path, Class<?> test) {
        this(Path.of(path), test);
    }

    String content() throws IOException {
        return Files.exists(path) ? Files.readString(path) : "";
    }

    /** Returns the file with new content between the comments {@code <!-- section: … -->} and {@code <!-- /section -->}. */
    public String withSection(String section, String content) throws IOException {
        String text = content();
        int begin = text.indexOf("\n", text.indexOf("<!-- " + section + ":")) + 1;
        int end = text.indexOf("<!-- /" + section + " -->");
        assertThat(begin)
                .as("begin and end of the section %s", section)
                .isPositive()
                .isLessThanOrEqualTo(end);
        return text.substring(0, begin) + content + text.substring(end);
    }

    /** Returns the code between the comments {@code // example} and {@code // /example} of a test. */
    public static String snippet(Class<?> test) throws IOException {
        String source = Files.readString(Path.of("src/test/java", test.getName().replace('.', '/') + ".java"));
        return source.substring(source.indexOf("// example\n") + 11, source.indexOf("// /example"))
                .stripTrailing()
                .stripIndent();
    }

    public static String block(String language, String code) {
        return "```" + language + "\n" + code + "\n```\n";
    }

    /** Fails if the file differs; with {@code -Dapprove=true} writes the file instead. */
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
                    %s is out of date. Line %d is
                        %s
                    and should be
                        %s
                    If the application is right, this updates the file: ./mvnw test -Dtest=%s -Dapprove=true""", path, line + 1, line(actual, line), line(expected, line), test.getSimpleName());
        }
    }

    private static String line(String[] lines, int index) {
        return index < lines.length ? lines[index] : "(nothing)";
    }
}
