package io.github.dliemulator.admin.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests WCAG 2.2 AA as far as it can be automated, use by keyboard, narrow screens and themes. */
class ConsoleAccessibilityTests extends ConsoleTest {

    /** Each view with a selector of its content. */
    private static final Map<String, String> VIEWS = new TreeMap<>(Map.of(
            "calls", "button.call",
            "polling", "tbody tr",
            "resources", "button.resource",
            "faults", "[data-testid=fault]",
            "scripts", "[data-testid=script]",
            "results", "[data-testid=result]",
            "objects", "[data-testid=object]",
            "snapshots", "[data-testid=snapshot]"));

    private void openAndAwaitView(String view) {
        openView(view);
        assertThat(page.locator("#panel")).hasAttribute("data-view", view);
        if (view.equals("snapshots")) {
            button("Take snapshot").click();
        }
        assertThat(page.locator("#panel " + VIEWS.get(view)).first()).isVisible();
        assertThat(row("queue/held")).isVisible();
    }

    /** Resources in all categories of states, including held and planned ones. */
    private void createSampleResources() {
        createQueue("lake");
        Map<String, Object> losing = new HashMap<>(connection("lost", "lake"));
        losing.put("tags", List.of(Map.of("key", "emulator:peer", "value", "FAILED after 1s")));
        String lost = createdId(post(connections(), losing));
        get(connections() + "/" + lost);
        advance("1m");
        createQueue("held");
        post(adminUri() + "/resources/queue/held/hold", Map.of());
        ok(put(queues() + "/lake/action", Map.of("action", "restart")));
        delete(connections() + "/" + createConnection("gone"));
        get(queues() + "/nothere");
        post(queues(), Map.of("queue_name", "x", "cu_count", 16, "colour", "red"));
        put(adminUri() + "/faults", List.of(Map.of("operation", "*", "kind", "latency", "by", "1ms")));
        put(
                adminUri() + "/scripts",
                List.of(Map.of("match", Map.of("kind", "queue"), "steps", List.of(Map.of("for", "held")))));
        put(adminUri() + "/results", List.of(Map.of("failure", "DLI.0999: lost")));
        http.put().uri(adminUri() + "/obs/lake/a.csv").body(new byte[1]).exchange();
        get(connections() + "/" + lost);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "DARK, 360"})
    void noViewViolatesAccessibilityRules(ColorScheme theme, int width) {
        createSampleResources();
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(theme));
        page.setViewportSize(width, 900);
        for (String view : VIEWS.keySet()) {
            openAndAwaitView(view);
            Axe.assertNoViolations(page, view);
        }
        row("queue/held").locator(".row-name").click();
        button("Call the DLI API").click();
        assertThat(inspector()).containsText("\"queueName\"");
        Axe.assertNoViolations(page, "details of a resource");
        openView("calls");
        page.getByLabel("ignored fields").check();
        call("CreateQueue").first().click();
        assertThat(inspector()).containsText("Ignored request fields");
        Axe.assertNoViolations(page, "details of a call");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280})
    void noViewOverflowsTheScreen(int width) {
        createSampleResources();
        page.setViewportSize(width, 800);
        for (String view : VIEWS.keySet()) {
            openAndAwaitView(view);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s", view)
                    .isEqualTo(width);
            assertThat(page.locator("#tab-" + view).boundingBox().x)
                    .as("position of the tab of %s", view)
                    .isBetween(0.0, width - 60.0);
        }
    }

    @Test
    void consoleIsUsableByKeyboard() {
        createQueue("lake");
        openView("calls");
        assertThat(row("queue/lake")).isVisible();
        row("queue/lake").locator(".row-name").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.getByRole(AriaRole.TOOLTIP)).containsText("ASSIGNING");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByRole(AriaRole.TOOLTIP)).containsText("AVAILABLE");
        page.keyboard().press("Enter");
        assertThat(page.locator("#inspector-title")).isFocused();
        page.keyboard().press("Escape");
        assertThat(inspector()).hasCount(0);
        assertThat(row("queue/lake").locator("[data-phase=planned]")).isFocused();
        page.locator("[role=tab][aria-selected=true]").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#tab-polling")).isFocused();
        assertThat(page.locator("#panel")).hasAttribute("data-view", "polling");
    }

    @Test
    void themeFollowsTheSystemUnlessChosen() {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        openView("calls");
        String dark = background();
        page.getByLabel("Theme").selectOption("light");
        String light = background();
        assertThat(light).isNotEqualTo(dark);
        page.reload();
        assertThat(background()).isEqualTo(light);
        page.getByLabel("Theme").selectOption("auto");
        assertThat(background()).isEqualTo(dark);
    }

    private String background() {
        return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
                .toString();
    }
}
