package io.github.dliemulator.admin.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Tests the keyboard focus. */
class ConsoleFocusTests extends ConsoleTest {

    private void press(String... keys) {
        List.of(keys).forEach(page.keyboard()::press);
    }

    private Locator entryAt(int index) {
        return page.locator("[data-list=calls] li[aria-posinset='%d'] button".formatted(index));
    }

    private Locator entries() {
        return page.locator("[data-list=calls] button");
    }

    @Test
    void listIsOneTabStopWithArrowNavigation() {
        for (int call = 0; call < 60; call++) {
            get(queues() + "/q" + call);
        }
        openView("calls");
        assertThat(page.getByTestId("calls-count")).hasText("60 of 60");
        assertThat(page.locator("[data-list=calls] [tabindex='0']")).hasCount(1);
        button("Clear journal").focus();
        press("Tab");
        assertThat(entryAt(1)).isFocused();
        press("ArrowDown", "ArrowDown");
        assertThat(entryAt(3)).isFocused();
        press("ArrowUp");
        assertThat(entryAt(2)).isFocused();
        press("End");
        assertThat(entryAt(60)).isFocused();
        assertThat(entryAt(60)).isInViewport();
        press("PageUp");
        assertThat(entryAt(60)).not().isFocused();
        assertThat(page.locator("[data-list=calls] button:focus")).isInViewport();
        press("PageDown");
        assertThat(entryAt(60)).isFocused();
        press("Shift+Tab");
        assertThat(button("Clear journal")).isFocused();
        press("Tab");
        assertThat(entryAt(60)).isFocused();
        press("Home");
        assertThat(entryAt(1)).isFocused();
        press("Tab");
        assertThat(page.locator("[data-list=calls] button:focus")).hasCount(0);
    }

    @Test
    void timelineIsOneTabStop() {
        createQueue("lake");
        createConnection("crm", "lake");
        openView("calls");
        assertThat(page.locator(".timeline-row[data-kind=peer]")).isVisible();
        assertThat(page.locator("[data-list=timeline] [tabindex='0']")).hasCount(1);
        row("queue/default").locator(".row-name").focus();
        press("ArrowUp");
        assertThat(row("queue/default").locator(".row-name")).isFocused(); // above it is a heading
        press("ArrowDown");
        assertThat(row("queue/lake").locator(".row-name")).isFocused();
        press("ArrowRight", "ArrowDown");
        assertThat(page.locator(".timeline-row[data-kind=connection] .row-name"))
                .isFocused();
        press("End");
        assertThat(page.locator(".timeline-row[data-kind=peer] .row-name")).isFocused();
        press("Home");
        assertThat(row("queue/default").locator(".row-name")).isFocused();
    }

    @Test
    void segmentKeepsTheFocusWhenItsStateStarts() {
        createQueue("lake");
        openView("calls");
        row("queue/lake").locator(".row-name").focus();
        press("ArrowRight", "ArrowRight");
        assertThat(segments("queue/lake", "planned", "AVAILABLE")).isFocused();
        advance("1m");
        assertThat(segments("queue/lake", "current", "AVAILABLE")).isFocused();
    }

    @Test
    void rowKeepsTheFocusWhenScrolledOutOfView() {
        get(queues());
        openView("calls");
        call("ListQueues").focus();
        for (int call = 0; call < 60; call++) {
            get(queues() + "/q" + call);
        }
        assertThat(page.getByTestId("calls-count")).hasText("61 of 61");
        assertThat(call("ListQueues")).isFocused();
        Assertions.assertThat(entries().count()).isLessThan(40);
        press("ArrowUp");
        assertThat(entryAt(60)).isFocused();
        assertThat(entryAt(60)).isInViewport();
    }

    @Test
    void focusMovesToTheNeighbourOfARemovedItem() {
        ok(put(
                adminUri() + "/faults",
                List.of(
                        Map.of("operation", "CreateQueue", "kind", "throttle"),
                        Map.of("operation", "ShowQueue", "kind", "throttle"))));
        openView("faults");
        button("Remove throttle of CreateQueue").press("Enter");
        assertThat(page.getByTestId("fault")).hasCount(1);
        assertThat(button("Remove throttle of ShowQueue")).isFocused();
        press("Enter");
        assertThat(page.getByText("No faults")).isVisible();
        Assertions.assertThat(page.evaluate("document.activeElement.closest('#panel') !== null"))
                .isEqualTo(true);
    }

    @Test
    void focusStaysOnAReplacedButton() {
        createQueue("lake");
        openView("calls");
        row("queue/lake").locator(".row-name").press("Enter");
        button("Hold").press("Enter");
        assertThat(button("Release")).isFocused();
        press("Escape");
        assertThat(row("queue/lake").locator(".row-name")).isFocused();
        button("Release").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        ok(post(adminUri() + "/resources/queue/lake/release", Map.of()));
        assertThat(button("To next change")).isEnabled();
        button("To next change").press("Enter");
        assertThat(button("To next change")).isDisabled();
        assertThat(button("To next change")).isFocused();
    }

    @Test
    void liveRegionAnnouncesEachChangeOnce() {
        openView("resources");
        page.route("**" + adminUri(), route -> route.fulfill(errorResponse(503, "Out of service")));
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("✕ Out of service");
        page.unroute("**" + adminUri());
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(page.locator(".connection")).hasText("live");
        delete(adminUri());
        assertThat(page.getByText("This project was deleted")).isVisible();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Project %s was deleted".formatted(project));
        assertThat(page.locator("[aria-pressed]")).hasCount(1); // the only toggle button with a constant label
    }
}
