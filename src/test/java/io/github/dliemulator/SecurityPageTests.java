package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** The promises of the page on security: each names tests that exist. */
class SecurityPageTests {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern ROW = Pattern.compile("\\| (?!Area |---)([^|]+) \\| ([^|]+) \\| ([^|]*)\\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

    private record Promise(String text, List<String> tests) {}

    private static List<Promise> promises() throws IOException {
        String page = Files.readString(Path.of("docs/SECURITY.md"));
        String table = page.substring(page.indexOf("| Area |"), page.indexOf("\n\n", page.indexOf("| Area |")));
        return ROW.matcher(table)
                .results()
                .map(row -> new Promise(
                        row.group(2),
                        TEST.matcher(row.group(3))
                                .results()
                                .map(test -> test.group())
                                .toList()))
                .toList();
    }

    @Test
    void everyPromiseNamesATest() throws IOException {
        assertThat(promises())
                .hasSizeGreaterThan(15)
                .allSatisfy(promise ->
                        assertThat(promise.tests()).as(promise.text()).isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> testOfAPromiseExists() throws IOException {
        return promises().stream()
                .flatMap(promise -> promise.tests().stream())
                .distinct()
                .map(test -> DynamicTest.dynamicTest(test, () -> requireTest(test)));
    }

    private static void requireTest(String name) throws IOException {
        Matcher test = TEST.matcher(name);
        assertThat(test.matches()).isTrue();
        Class<?> type = ClassUtils.resolveClassName(classNamed(test.group(1)), null);
        assertThat(ReflectionUtils.getAllDeclaredMethods(type)).as(name).anySatisfy(method -> {
            assertThat(method.getName()).isEqualTo(test.group(2));
            assertThat(AnnotationSupport.isAnnotated(method, Testable.class)).isTrue();
            assertThat(AnnotationSupport.isAnnotated(method, Disabled.class)).isFalse();
        });
    }

    private static String classNamed(String simpleName) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            Path source = files.filter(file -> file.endsWith(simpleName + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no test class " + simpleName));
            String relative = TESTS.relativize(source).toString();
            return relative.substring(0, relative.length() - ".java".length()).replace('/', '.');
        }
    }
}
