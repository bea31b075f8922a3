package io.github.dliemulator.admin.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Tests the timeline and the controls of virtual time. */
class ConsoleTimelineTests extends ConsoleTest {

    private String peer;

    /** A queue and a connection with a peer for it. */
    private void createWalkthroughResources() {
        createQueue("etl_night");
        peer = "peer/" + createConnection("crm_pg", "etl_night") + "/etl_night";
    }

    @Test
    void segmentsChangeAsTheClockIsAdvanced() {
        createWalkthroughResources();
        openView("calls");
        assertThat(page.getByTestId("time")).hasText("00:00:00");
        assertThat(segments("queue/etl_night", "remaining", "ASSIGNING")).hasCount(1);
        assertThat(segments("queue/etl_night", "planned", "AVAILABLE")).hasCount(1);
        assertThat(segments(peer, "remaining", "CREATING")).hasCount(1);
        assertThat(segments(peer, "planned", "ACTIVE")).hasCount(1);

        button("To next change").click();
        assertThat(segments("queue/etl_night", "past", "ASSIGNING")).hasCount(1);
        assertThat(segments("queue/etl_night", "remaining", "AVAILABLE")).hasCount(1);
        assertThat(segments(peer, "planned", "ACTIVE")).hasCount(1);

        button("+1 min").click();
        assertThat(page.getByTestId("time")).hasText(Pattern.compile("00:01:0\\d"));
        assertThat(segments(peer, "past", "CREATING")).hasCount(1);
        assertThat(segments(peer, "current", "ACTIVE")).hasCount(1);
        assertThat(segments(peer, "planned", "ACTIVE")).hasCount(0);
        assertThat(button("To next change")).isDisabled();
    }

    @Test
    void segmentShowsStatePeriodAndReason() {
        createWalkthroughResources();
        openView("calls");
        segments(peer, "planned", "ACTIVE").hover();
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
        segments("queue/etl_night", "planned", "AVAILABLE").click();
        inspector()
                .getByText("Hold", new Locator.GetByTextOptions().setExact(true))
                .click();
        button("+10 min").click();
        assertThat(segments("queue/etl_night", "held", "ASSIGNING")).hasCount(1);
        assertThat(segments(peer, "current", "CREATING")
                        .or(segments(peer, "held", "CREATING"))
                        .first())
                .isVisible();

        button("Release").click();
        assertThat(segments("queue/etl_night", "held", "ASSIGNING")).hasCount(0);
        button("+1 min").click();
        assertThat(segments("queue/etl_night", "current", "AVAILABLE")).hasCount(1);

        createQueue("second");
        String other = "peer/" + createConnection("other", "second") + "/second";
        segments(other, "planned", "ACTIVE").click();
        inspector().getByLabel("State").selectOption("FAILED");
        inspector().getByLabel("Failure message").fill("No route is left");
        button("Force").click();
        assertThat(segments(other, "remaining", "FAILED")).hasCount(1);
        ok(get(adminUri() + "/resources/" + other)).jsonPath("$.state").isEqualTo("FAILED");
    }

    @Test
    void timelineOfAHeldResourceMatchesItsSegments() {
        createWalkthroughResources();
        post(adminUri() + "/resources/queue/etl_night/hold", Map.of());
        advance("10m");
        openView("calls");
        segments("queue/etl_night", "planned", "AVAILABLE").click();
        Locator planned = inspector().locator(".steps [data-phase=planned]");
        assertThat(planned).hasCount(1);
        assertThat(segments("queue/etl_night", "planned", "AVAILABLE"))
                .hasAttribute(
                        "aria-label",
                        Pattern.compile("will be AVAILABLE from "
                                + planned.locator("time").innerText()));
    }

    /** The hold starts a nanosecond after the state, and dates in browsers have only milliseconds. */
    @Test
    void resourceHeldFromTheStartIsShownAsHeld() {
        ok(put(
                adminUri() + "/scripts",
                List.of(Map.of("match", Map.of("kind", "queue"), "steps", List.of(Map.of("for", "held"))))));
        createQueue("lake");
        advance("1m");
        openView("calls");
        assertThat(segments("queue/lake", "held", "ASSIGNING")).hasCount(1);
        assertThat(segments("queue/lake", "planned", "AVAILABLE")).hasCount(1);
    }

    @Test
    void timelineIsDraggedWhileThePointerIsDown() {
        openView("calls");
        Locator now = page.getByTestId("now");
        BoundingBox track = page.locator(".grid .track").boundingBox();
        double y = page.locator("[data-list=timeline]").boundingBox().y + 45; // beside the heading
        page.mouse().move(track.x + 400, y);
        page.mouse().down();
        page.mouse().move(track.x + 450, y);
        assertThat(button("All")).hasAttribute("aria-pressed", "false");
        page.locator(".grid .track")
                .evaluate("track => track.releasePointerCapture(1)"); // as if the browser takes over the gesture
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
        row("queue/etl_night").locator(".row-name").click();
        button("Hold").click();
        assertThat(inspector().getByRole(AriaRole.ALERT)).not().isEmpty();
    }

    @Test
    void deletedResourceIsStillShown() {
        createWalkthroughResources();
        openView("calls");
        assertThat(page.locator(".connection")).hasText("live");
        assertThat(row("queue/etl_night")).isVisible();
        delete(connections() + "/" + peer.split("/")[1]);
        delete(queues() + "/etl_night");
        assertThat(row("queue/etl_night").locator(".row-note")).hasText("deleted");
    }

    @Test
    void openingTheConsoleDoesNotCreateAProject() {
        createWalkthroughResources();
        page.clock().install();
        openView("calls");
        assertThat(page.locator(".connection")).hasText("live");
        delete(adminUri());
        assertThat(page.getByText("This project was deleted")).isVisible();
        assertThat(row("queue/etl_night")).isVisible();
        page.waitForResponse("**" + adminUri(), () -> page.clock().runFor(5000));
        get(adminUri()).expectStatus().isNotFound();

        page.reload();
        assertThat(page.getByText("does not exist yet")).isVisible();
        createQueue("created_again");
        assertThat(row("queue/created_again")).isVisible();
        assertThat(page.locator(".connection")).hasText("live");
    }

    /** The request may arrive after the project is deleted. */
    @Test
    void lateRequestDoesNotCreateTheProjectAgain() {
        List<Route> requests = new ArrayList<>();
        page.route("**/upstream", requests::add);
        openView("calls");
        page.waitForCondition(() -> !requests.isEmpty());
        delete(adminUri());
        requests.get(0).resume();
        assertThat(page.getByText("This project was deleted")).isVisible();
        get(adminUri()).expectStatus().isNotFound();
    }

    @Test
    void clockRunsFreezesAndIsScaled() {
        createWalkthroughResources();
        openView("calls");
        page.getByTestId("mode").selectOption("scaled");
        assertThat(page.getByLabel("Speed")).hasValue("60");
        page.getByLabel("Speed").selectOption("3600");
        assertThat(segments(peer, "current", "ACTIVE")).hasCount(1);
        button("Freeze").click();
        assertThat(page.getByTestId("mode")).hasValue("frozen");
        put(clock(), Map.of("mode", "auto", "afterPolls", 3));
        assertThat(page.getByTestId("mode")).hasValue("auto");
        assertThat(page.getByLabel("Advance after")).hasValue("3");
    }
}
