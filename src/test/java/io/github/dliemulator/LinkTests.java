package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.web.openapi.DocumentationLinks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that links between pages resolve, and that IDs of the cloud's documentation pages are links. */
class LinkTests {

    private static final Pattern FENCE = Pattern.compile("^```.*?^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\(\\s*(?!\\w+:)([^)\\s]+)\\s*\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

    static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> below = Stream.of("docs", "examples", "bench", "src", "openapi")
                        .map(Path::of)
                        .filter(Files::exists)
                        .flatMap(LinkTests::filesBelow)) {
            return Stream.concat(top, below)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> filesBelow(Path directory) {
        try {
            return Files.walk(directory).filter(path -> !path.toString().contains("node_modules"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkResolves(Path page) throws IOException {
        assertThat(LINK.matcher(text(page)).results().map(link -> link.group(1)))
                .allSatisfy(link -> resolves(page, link));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void idsOfDocumentationPagesAreLinks(Path page) throws IOException {
        GeneratedFile file = new GeneratedFile(page, LinkTests.class);
        file.assertContent(DocumentationLinks.addTo(file.content()));
    }

    private static void resolves(Path page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        assertThat(target).exists();
        if (parts.length == 2) {
            assertThat(anchors(target)).contains(parts[1]);
        }
    }

    /** The anchors that GitHub generates from headings. */
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(text(page))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String text(Path page) throws IOException {
        return FENCE.matcher(Files.readString(page)).replaceAll("");
    }
}
