package io.github.dliemulator.admin.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.web.util.UriUtils;

/** Tests the served files without a browser. */
class ConsoleFileTests extends EmulatorTest {

    private static final Pattern NEEDED = Pattern.compile("(?:from ?|src=|href=)\"([^\"]+\\.(?:js|css|svg))\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/_emulator/console"})
    void pageIsServedWithAContentSecurityPolicy(String uri) {
        ResponseSpec page = get(uri);
        assertThat(text(page)).contains("<title>DLI Emulator</title>").doesNotContain("<script>", "<style", "style=");
        page.expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .startsWith(
                                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; ")
                                .contains("frame-ancestors 'none'")
                                .doesNotContain("unsafe"))
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff");
    }

    @Test
    void referencedFilesExist() {
        Set<URI> seen = new LinkedHashSet<>();
        Deque<URI> left = new ArrayDeque<>(Set.of(URI.create("/_emulator/console/index.html")));
        while (!left.isEmpty()) {
            URI file = left.pop();
            if (seen.add(file)) {
                NEEDED.matcher(text(get(file.toString())))
                        .results()
                        .forEach(needed -> left.push(file.resolve(needed.group(1))));
            }
        }
        assertThat(seen).hasSizeGreaterThan(30).allMatch(file -> file.getPath().startsWith("/_emulator/console/"));
    }

    @Test
    void unchangedFileIsNotModified() {
        String tag = get("/_emulator/console/app.js")
                .expectBody(String.class)
                .returnResult()
                .getResponseHeaders()
                .getETag();
        http.get()
                .uri("/_emulator/console/app.js")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isEqualTo(304);
    }

    /** However the server decodes the path, it serves no other file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../application.yaml",
                "style/../../application.yaml",
                "%2e%2e/application.yaml",
                "..%2fapplication.yaml",
                "%252e%252e/application.yaml",
                "..%5capplication.yaml",
                "style/..%00/base.css",
                "//etc/passwd"
            })
    void pathTraversalIsRejected(String path) {
        http.get()
                .uri(URI.create("http://localhost:" + port + "/_emulator/console/" + path))
                .exchange()
                .expectStatus()
                .is4xxClientError();
        assertThat(ConsoleFile.find(path)).isEmpty();
        assertThat(ConsoleFile.find(UriUtils.decode(path, UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_emulator/console/",
                "/_emulator/console/style",
                "/_emulator/console/nothing.js",
                "/_emulator/console/lit-html/LICENSE",
                "/_emulator/console/application.yaml"
            })
    void otherPathsAreNotFound(String uri) {
        assertThat(problem(get(uri), 404)).startsWith("The console has no file");
    }
}
