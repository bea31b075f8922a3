package io.github.dliemulator.control.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody can use the console: by WCAG 2.2 AA as far as a machine can tell, by keyboard, and on a narrow screen. */
class ConsoleAccessTests extends ConsoleTest {

    private static final List<String> VIEWS =
            List.of("calls", "polling", "resources", "faults", "scripts", "snapshots");

    /** All families of states, held and planned ones too. */
    private void givenAllSorts() {
        givenQueue("lake");
        givenConnection("lost__emu_peer_failed_after_1s", "lake");
        advance("1m");
        givenQueue("held");
        post(operator() + "/resources/queue/held/hold", Map.of());
        ok(put(queues() + "/lake/action", Map.of("action", "restart")));
        delete(connections() + "/" + givenConnection("gone"));
        get(queues() + "/nothere");
        post(queues(), Map.of("queue_name", "x", "cu_count", 16, "colour", "red"));
        put(operator() + "/faults", List.of(Map.of("operation", "*", "kind", "latency", "by", "1ms")));
        get(connections());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "DARK, 360"})
    void noViewViolatesWhatCanBeChecked(ColorScheme theme, int width) {
        givenAllSorts();
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(theme));
        page.setViewportSize(width, 900);
        look("calls");
        lane("queue/held").locator(".lane-name").click();
        assertThat(inspector()).isVisible();
        assertThat(violations(new AxeBuilder(page))).isEmpty();
        for (String view : VIEWS) {
            look(view);
            assertThat(page.locator("#panel")).hasAttribute("data-view", view);
            assertThat(violations(new AxeBuilder(page).include("#panel")))
                    .as(view)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280})
    void nothingIsWiderThanTheScreen(int width) {
        givenAllSorts();
        page.setViewportSize(width, 800);
        for (String view : VIEWS) {
            look(view);
            assertThat(page.locator("#panel")).hasAttribute("data-view", view);
            assertThat(lane("queue/held")).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("how wide %s is", view)
                    .isEqualTo(width);
        }
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations()
                .stream()
                .map(ConsoleAccessTests::told)
                .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .limit(3)
                        .toList();
    }

    @Test
    void keyboardAloneIsEnough() {
        givenQueue("lake");
        look("calls");
        assertThat(lane("queue/lake")).isVisible();
        lane("queue/lake").locator(".lane-name").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.getByRole(AriaRole.TOOLTIP)).containsText("ASSIGNING");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByRole(AriaRole.TOOLTIP)).containsText("AVAILABLE");
        page.keyboard().press("Enter");
        assertThat(page.locator("#inspector-title")).isFocused();
        page.keyboard().press("Escape");
        assertThat(inspector()).hasCount(0);
        assertThat(lane("queue/lake").locator("[data-phase=planned]")).isFocused();
        page.locator("[role=tab][aria-selected=true]").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#tab-polling")).isFocused();
        assertThat(page.locator("#panel")).hasAttribute("data-view", "polling");
    }

    @Test
    void themeIsThatOfTheSystemUnlessOneIsChosen() {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look("calls");
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
