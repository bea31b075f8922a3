package io.github.dliemulator.admin.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The core story, as it is seen happening. */
class ConsoleTimelineTests extends ConsoleTest {

    private String peer;

    /** A queue, and a connection that is bound to it. */
    private void createWalkthroughResources() {
        createQueue("etl_night");
        peer = "peer/" + createConnection("crm_pg", "etl_night") + "/etl_night";
    }

    @Test
    void barsChangeAsTheClockIsAdvanced() {
        createWalkthroughResources();
        openView("calls");
        assertThat(page.getByTestId("time")).hasText("00:00:00");
        assertThat(bars("queue/etl_night", "rest", "ASSIGNING")).hasCount(1);
        assertThat(bars("queue/etl_night", "planned", "AVAILABLE")).hasCount(1);
        assertThat(bars(peer, "rest", "CREATING")).hasCount(1);
        assertThat(bars(peer, "planned", "ACTIVE")).hasCount(1);

        button("To next change").click();
        assertThat(bars("queue/etl_night", "past", "ASSIGNING")).hasCount(1);
        assertThat(bars("queue/etl_night", "rest", "AVAILABLE")).hasCount(1);
        assertThat(bars(peer, "planned", "ACTIVE")).hasCount(1);

        button("+1 min").click();
        assertThat(page.getByTestId("time")).hasText(Pattern.compile("00:01:0\\d"));
        assertThat(bars(peer, "past", "CREATING")).hasCount(1);
        assertThat(bars(peer, "current", "ACTIVE")).hasCount(1);
        assertThat(bars(peer, "planned", "ACTIVE")).hasCount(0);
        assertThat(button("To next change")).isDisabled();
    }

    @Test
    void barShowsStatePeriodAndReason() {
        createWalkthroughResources();
        openView("calls");
        bars(peer, "planned", "ACTIVE").hover();
        Locator tip = page.getByRole(AriaRole.TOOLTIP);
        assertThat(tip).containsText("ACTIVE");
        assertThat(tip).containsText("Since");
        assertThat(tip).containsText("Until");
        assertThat(tip).containsText("timing quick: peering takes 1s..3s after queue etl_night is up");
        page.keyboard().press("Escape");
        assertThat(tip).hasCount(0);
    }

    @Test
    void plannedStepIsHeldReleasedAndForced() {
        createWalkthroughResources();
        openView("calls");
        bars("queue/etl_night", "planned", "AVAILABLE").click();
        inspector()
                .getByText("Hold", new Locator.GetByTextOptions().setExact(true))
                .click();
        button("+10 min").click();
        assertThat(bars("queue/etl_night", "held", "ASSIGNING")).hasCount(1);
        assertThat(bars(peer, "current", "CREATING")
                        .or(bars(peer, "held", "CREATING"))
                        .first())
                .isVisible();

        button("Release").click();
        assertThat(bars("queue/etl_night", "held", "ASSIGNING")).hasCount(0);
        button("+1 min").click();
        assertThat(bars("queue/etl_night", "current", "AVAILABLE")).hasCount(1);

        createQueue("second");
        String other = "peer/" + createConnection("other", "second") + "/second";
        bars(other, "planned", "ACTIVE").click();
        inspector().getByLabel("Force into").selectOption("FAILED");
        inspector().getByLabel("Message of a failure").fill("No route is left");
        button("Force").click();
        assertThat(bars(other, "rest", "FAILED")).hasCount(1);
        ok(get(adminUri() + "/resources/" + other)).jsonPath("$.state").isEqualTo("FAILED");
    }

    @Test
    void timelineOfAHeldResourceMatchesItsBars() {
        createWalkthroughResources();
        post(adminUri() + "/resources/queue/etl_night/hold", Map.of());
        advance("10m");
        openView("calls");
        bars("queue/etl_night", "planned", "AVAILABLE").click();
        Locator planned = inspector().locator(".steps [data-phase=planned]");
        assertThat(planned).hasCount(1);
        assertThat(bars("queue/etl_night", "planned", "AVAILABLE"))
                .hasAttribute(
                        "aria-label",
                        Pattern.compile("will be AVAILABLE from "
                                + planned.locator("time").innerText()));
    }

    /** By a nanosecond, which dates of a browser do not have. */
    @Test
    void resourceHeldFromTheStartIsShownAsHeld() {
        ok(put(
                adminUri() + "/scripts",
                List.of(Map.of("match", Map.of("kind", "queue"), "steps", List.of(Map.of("for", "held"))))));
        createQueue("lake");
        advance("1m");
        openView("calls");
        assertThat(bars("queue/lake", "held", "ASSIGNING")).hasCount(1);
        assertThat(bars("queue/lake", "planned", "AVAILABLE")).hasCount(1);
    }

    @Test
    void timelineIsDraggedWhileThePointerIsDown() {
        openView("calls");
        Locator now = page.getByTestId("now");
        BoundingBox track = page.locator(".grid .track").boundingBox();
        double y = page.locator("[data-list=lanes]").boundingBox().y + 45; // beside the heading
        page.mouse().move(track.x + 400, y);
        page.mouse().down();
        page.mouse().move(track.x + 450, y);
        assertThat(button("All")).hasAttribute("aria-pressed", "false");
        page.locator(".grid .track")
                .evaluate("track => track.releasePointerCapture(1)"); // as when a finger is taken over
        page.mouse().move(track.x + 450, 5);
        page.mouse().up();
        String before = String.valueOf(now.evaluate("line => line.style.left"));
        page.mouse().move(track.x + 600, y);
        page.mouse().move(track.x + 700, y);
        awaitRendering();
        Assertions.assertThat(now.evaluate("line => line.style.left")).isEqualTo(before);
    }

    @Test
    void failedActionShowsItsErrorInPlace() {
        createWalkthroughResources();
        advance("1m");
        openView("calls");
        lane("queue/etl_night").locator(".lane-name").click();
        button("Hold").click();
        assertThat(inspector().getByRole(AriaRole.ALERT)).not().isEmpty();
    }

    @Test
    void deletedResourceIsStillShown() {
        createWalkthroughResources();
        openView("calls");
        assertThat(page.locator(".live")).hasText("live");
        assertThat(lane("queue/etl_night")).isVisible();
        delete(connections() + "/" + peer.split("/")[1]);
        delete(queues() + "/etl_night");
        assertThat(lane("queue/etl_night").locator(".lane-note")).hasText("gone");
    }

    @Test
    void openingTheConsoleDoesNotCreateAProject() {
        createWalkthroughResources();
        page.clock().install();
        openView("calls");
        assertThat(page.locator(".live")).hasText("live");
        delete(adminUri());
        assertThat(page.getByText("This world has ended")).isVisible();
        assertThat(lane("queue/etl_night")).isVisible();
        page.waitForResponse("**" + adminUri(), () -> page.clock().runFor(5000));
        get(adminUri()).expectStatus().isNotFound();

        page.reload();
        assertThat(page.getByText("has not begun")).isVisible();
        createQueue("anew");
        assertThat(lane("queue/anew")).isVisible();
        assertThat(page.locator(".live")).hasText("live");
    }

    @Test
    void clockRunsFreezesAndIsScaled() {
        createWalkthroughResources();
        openView("calls");
        page.getByTestId("mode").selectOption("scaled");
        assertThat(page.getByLabel("Speed")).hasValue("60");
        page.getByLabel("Speed").selectOption("3600");
        assertThat(bars(peer, "current", "ACTIVE")).hasCount(1);
        button("Freeze").click();
        assertThat(page.getByTestId("mode")).hasValue("frozen");
        put(clock(), Map.of("mode", "auto", "afterPolls", 3));
        assertThat(page.getByTestId("mode")).hasValue("auto");
        assertThat(page.getByLabel("after polls")).hasValue("3");
    }
}
