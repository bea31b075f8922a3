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
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Checks that the page on the Admin API has every endpoint, every fault and every timing profile. */
class AdminApiPageTests extends EmulatorTest {

    private static final String PROJECT = "/_emulator/projects/{projectId}";

    private final GeneratedFile page = new GeneratedFile("docs/admin-api.md", AdminApiPageTests.class);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void listsEachEndpoint() throws IOException {
        String text = page.content();
        assertThat(mapping.getHandlerMethods().keySet().stream()
                        .filter(call -> !call.getMethodsCondition().isEmpty())
                        .flatMap(AdminApiPageTests::endpoints))
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(text).containsPattern("`" + Pattern.quote(endpoint) + "[`/]"));
    }

    /** The ID of a peer has two parts, which are one ID on the page. */
    private static Stream<String> endpoints(RequestMappingInfo call) {
        return call.getPatternValues().stream()
                .filter(path -> path.startsWith("/_emulator") && !path.startsWith("/_emulator/console"))
                .map(path -> path.replace(PROJECT, "…")
                        .replace("{id}/{target}", "{id}")
                        .replace("{*", "{"))
                .flatMap(
                        path -> call.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }

    /** Without a delay, the page would not tell whether it is documented or assumed. */
    @Test
    void givesTheBasisOfEachDelay() throws IOException {
        String text = page.content();
        Map<String, String> documented = delays("documented");
        assertThat(documented.keySet())
                .allSatisfy(
                        delay -> assertThat(text).contains("| `%s` | %s | ".formatted(delay, documented.get(delay))));
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
