package io.github.dliemulator.admin.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Takes the screenshots of the documentation: {@code ./mvnw test -Dtest=ConsoleScreenshots}. Not part of the suite, since fonts differ
 * between machines.
 */
class ConsoleScreenshots extends ConsoleTest {

    private String billing;

    @Override
    @BeforeEach
    protected void setUpProject() {
        super.setUpProject();
        delete(adminUri());
        project = "demo";
        delete(adminUri());
        post(
                "/_emulator/projects",
                Map.of(
                        "projectId",
                        project,
                        "seed",
                        5,
                        "timing",
                        "documented",
                        "clock",
                        Map.of("mode", "frozen", "now", T0)));
    }

    private void createSampleProject() {
        createQueue("etl_night");
        ok(post(
                "/v3/" + project + "/elastic-resource-pools",
                Map.of("elastic_resource_pool_name", "lake", "min_cu", 64, "max_cu", 64)));
        advance("4m");
        post(queues(), Map.of("queue_name", "reports", "cu_count", 64, "resource_mode", 1, "colour", "red"));
        createConnection("crm_pg", "etl_night");
        advance("2m");
        post(
                connections(),
                Map.of(
                        "name",
                        "archive",
                        "dest_vpc_id",
                        "vpc-1",
                        "dest_network_id",
                        "net-2",
                        "elastic_resource_pools",
                        List.of("lake"),
                        "tags",
                        List.of(Map.of("key", "emulator:peer", "value", "FAILED after 30s"))));
        put(
                adminUri() + "/faults",
                List.of(
                        Map.of(
                                "operation",
                                "CreateQueue",
                                "kind",
                                "error",
                                "status",
                                500,
                                "code",
                                "DLI.0999",
                                "first",
                                2),
                        Map.of("operation", "ListQueues", "kind", "latency", "by", "300ms")));
        put(
                adminUri() + "/scripts",
                List.of(Map.of(
                        "match",
                        Map.of("kind", "peer", "queue", "etl_*"),
                        "steps",
                        List.of(
                                Map.of("state", "CREATING", "for", "2m..8m"),
                                Map.of(
                                        "oneOf",
                                        List.of(
                                                Map.of("weight", 9, "state", "ACTIVE"),
                                                Map.of("state", "FAILED", "message", "No route")))))));
        post(queues(), Map.of("queue_name", "retried", "cu_count", 16, "resource_mode", 1));
        billing = createConnection("billing", "reports");
        for (int poll = 0; poll < 3; poll++) {
            get(connections() + "/" + billing);
            get(queues());
        }
        advance("3m");
        post(adminUri() + "/resources/queue/reports/hold", Map.of());
        put(queues() + "/etl_night/action", Map.of("action", "restart"));
        get(queues() + "/nothere");
        advance("90s");
    }

    @Test
    void takeAllScreenshots() {
        createSampleProject();
        page.setViewportSize(1200, 900);
        for (String view : List.of("calls", "polling", "resources", "faults", "scripts", "snapshots")) {
            openView(view);
            assertThat(row("queue/etl_night")).isVisible();
            prepareView(view);
            takeScreenshot(view);
        }
        openView("calls");
        page.reload(); // hides the message about the snapshot
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        row("queue/reports").locator("[data-phase=planned]").click();
        page.mouse().move(5, 700); // away from the segment, to hide its tooltip
        assertThat(inspector()).isVisible();
        takeScreenshot("inspector");
        page.setViewportSize(360, 780);
        inspector().getByText("Close").click();
        page.mouse().move(5, 5);
        page.evaluate("scrollTo(0, 0)");
        takeScreenshot("narrow");
    }

    /** Shows content that is missing at first, or below the visible part. */
    private void prepareView(String view) {
        if (view.equals("snapshots")) {
            button("Take snapshot").click();
            assertThat(page.getByTestId("snapshot")).isVisible();
        } else if (view.equals("scripts")) {
            page.getByTestId("script").scrollIntoViewIfNeeded();
        }
    }

    private void takeScreenshot(String name) {
        page.waitForTimeout(600);
        page.screenshot(new ScreenshotOptions().setPath(Path.of("docs/console", name + ".png")));
    }
}
