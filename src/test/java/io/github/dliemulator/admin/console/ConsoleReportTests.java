package io.github.dliemulator.admin.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report opens from a file while the network is off. */
class ConsoleReportTests extends ConsoleTest {

    @TempDir
    private Path directory;

    private final List<String> requests = new ArrayList<>();

    @Override
    NewContextOptions contextOptions() {
        return new NewContextOptions()
                .setViewportSize(1440, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setOffline(true);
    }

    @BeforeEach
    void createProject() {
        createQueue("lake");
        Map<String, Object> failing = new HashMap<>(connection("lost", "lake"));
        failing.put("tags", List.of(Map.of("key", "emulator:peer", "value", "FAILED after 1s")));
        String lost = createdId(post(connections(), failing));
        advance("1m");
        get(connections() + "/" + lost);
        createQueue("gone");
        advance("1m");
        ok(delete(queues() + "/gone"));
        post(queues(), Map.of("queue_name", "</script><b>x", "cu_count", 16));
        put(adminUri() + "/faults", List.of(Map.of("operation", "*", "kind", "latency", "by", "1ms")));
        createQueue("etl");
        createQueue("held");
        post(adminUri() + "/resources/queue/held/hold", Map.of());
    }

    private void openReport(String view) throws IOException {
        Path file = directory.resolve("report of a test.html");
        Files.writeString(file, text(get(adminUri() + "/report")));
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(file.toUri() + view);
        assertThat(row("queue/lake")).isVisible();
    }

    private void assertOffline() {
        assertThat(requests).isNotEmpty().allSatisfy(url -> assertThat(url).matches("(file|data):.*"));
    }

    @Test
    void reportShowsTheNextChangesAndHowToOpenIt() throws IOException {
        openReport("");
        assertThat(page.locator("#panel")).hasAttribute("data-view", "report");
        assertThat(page.locator("[data-testid=seed]")).hasText("1");
        assertThat(page.locator("[data-testid=next-changes]")).containsText("queue etl");
        assertThat(page.locator("[data-testid=next-changes]")).containsText("after its release");
        assertThat(page.locator("#panel")).containsText("java -jar dli-emulator.jar open 'report of a test.html'");
        assertThat(page.locator("[data-testid=time]")).hasText("00:02:00");
        assertThat(segments("queue/etl", "planned", "AVAILABLE")).isVisible();
        assertThat(row("queue/gone").first()).isVisible();
        assertOffline();
    }

    @Test
    void callsAreShownWithTheirBodies() throws IOException {
        openReport("#" + project + "/calls");
        call("CreateEnhancedConnection").click();
        assertThat(inspector()).containsText("\"dest_vpc_id\"");
        assertThat(inspector()).containsText("\"connection_id\"");
        page.locator("button.call").first().click();
        assertThat(inspector()).containsText("CreateQueue");
        assertOffline();
    }

    @Test
    void reportCannotBeChanged() throws IOException {
        openReport("#" + project + "/faults");
        assertThat(page.locator("[data-testid=fault]")).isVisible();
        assertThat(page.locator("form")).hasCount(0);
        row("queue/held").locator(".row-name").click();
        assertThat(inspector()).containsText("ASSIGNING");
        List.of("Hold", "Release", "Force", "Call the DLI API", "Freeze", "Add fault", "Remove")
                .forEach(action -> assertThat(button(action)).hasCount(0));
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.NAVIGATION))
                .hasCount(0);
        assertOffline();
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 360})
    void noViewViolatesAccessibilityRules(int width) throws IOException {
        page.setViewportSize(width, 900);
        openReport("");
        for (String view : List.of("report", "calls", "polling", "resources", "faults", "scripts")) {
            page.locator("#tab-" + view).click();
            assertThat(page.locator("#panel")).hasAttribute("data-view", view);
            Axe.assertNoViolations(page, view);
        }
        page.locator("#tab-calls").click();
        call("CreateQueue").first().click();
        assertThat(inspector()).containsText("\"queue_name\"");
        Axe.assertNoViolations(page, "details of a call");
    }
}
