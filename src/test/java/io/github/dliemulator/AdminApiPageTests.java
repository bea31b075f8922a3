package io.github.dliemulator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.fault.FaultKind;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The page on the operator's door knows all calls, faults and profiles. */
class AdminApiPageTests extends EmulatorTest {

    private final GeneratedFile page = new GeneratedFile("docs/admin-api.md", AdminApiPageTests.class);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void listsEachOperation() throws IOException {
        String text = page.content();
        assertThat(mapping.getHandlerMethods().keySet().stream()
                        .flatMap(call -> call.getPatternValues().stream())
                        .filter(path -> path.startsWith("/_emulator/projects/{projectId}/"))
                        .map(path -> path.replace("/_emulator/projects/{projectId}", "…")
                                .replace("{*id}", "{id}")))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(text).containsPattern(operationName(path)));
    }

    /** In full, or where it follows another one by its end. */
    private static String operationName(String path) {
        String end = path.substring(path.lastIndexOf('/'));
        return "[ `](%s|%s)[`?]".formatted(Pattern.quote(path), Pattern.quote("…" + end));
    }

    @Test
    void listsEachFaultKind() throws IOException {
        String text = page.content();
        assertThat(Arrays.stream(FaultKind.values())
                        .map(kind -> JsonMapper.shared().writeValueAsString(kind)))
                .allSatisfy(kind -> assertThat(text).contains("| `" + kind.replace("\"", "") + "` | "));
    }

    @Test
    void listsTheDelaysOfEachProfile() throws IOException {
        List<String> changes = List.copyOf(delays("instant").keySet());
        page.assertContent(page.withSection(
                "profiles",
                row(
                                "Profile",
                                changes.stream()
                                        .map(change -> "`" + change + "`")
                                        .toList())
                        + row("---", changes.stream().map(change -> "---").toList())
                        + Stream.of("instant", "quick", "documented")
                                .map(profile ->
                                        row("`" + profile + "`", delays(profile).values()))
                                .collect(joining())));
    }

    private Map<String, String> delays(String profile) {
        return read(put(adminUri() + "/timing", Map.of("profile", profile)), "$.delays");
    }

    private static String row(String header, Collection<String> cells) {
        return "| %s | %s |\n".formatted(header, String.join(" | ", cells));
    }
}
