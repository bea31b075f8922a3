package io.github.dliemulator.admin.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Tests the views below the timeline: calls, polling, resources and snapshots. */
class ConsoleViewTests extends ConsoleTest {

    @Test
    void emptyProjectShowsAFirstCall() {
        openView("calls");
        assertThat(page.getByText("No resources yet")).isVisible();
        assertThat(page.locator(".timeline .command"))
                .containsText("curl 'http://localhost:%d/v1.0/%s/queues'".formatted(port, project));
        page.navigate("http://localhost:" + port);
        put("/_emulator/projects/" + project + "2/clock", Map.of("mode", "frozen"));
        page.getByLabel("Filter projects").fill(project + "2");
        page.getByRole(AriaRole.LINK).getByText(project + "2").click();
        assertThat(page.locator(".project-id")).hasText(project + "2");
    }

    @Test
    void callIsShownLiveWithItsIgnoredFields() {
        openView("calls");
        assertThat(page.locator(".connection")).hasText("live");
        post(queues(), Map.of("queue_name", "lake", "cu_count", 16, "colour", "red"));
        call("CreateQueue").click();
        assertThat(inspector()).containsText("Ignored request fields: /colour");
        assertThat(inspector().locator(".json-key.ignored")).hasText("\"colour\"");
        assertThat(inspector()).containsText("\"is_success\"");
        assertThat(call("CreateQueue")).containsText("1 ignored");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        button("Copy as curl").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Copied");
        Assertions.assertThat(page.evaluate("navigator.clipboard.readText()").toString())
                .startsWith("curl -X POST 'http://localhost:%d%s'".formatted(port, queues()))
                .contains("\"colour\":\"red\"");
    }

    @Test
    void clientInputIsShownAsText() {
        String script = "<img src=x onerror=alert(1)>";
        post(queues(), Map.of("queue_name", "lake", "cu_count", 16, "description", script, script, script));
        openView("calls");
        call("CreateQueue").click();
        assertThat(inspector()).containsText("Ignored request fields: /" + script);
        assertThat(inspector()).containsText("\"description\": \"" + script);
        assertThat(page.locator("main img, .inspector img")).hasCount(0);
    }

    @Test
    void callsAreFilteredAndPaused() {
        createQueue("lake");
        get(queues() + "/nothere");
        openView("calls");
        assertThat(call("ShowQueue")).isVisible();
        page.getByLabel("Status").selectOption("success");
        assertThat(call("ShowQueue")).hasCount(0);
        page.getByLabel("Status").selectOption("all");
        button("Pause").click();
        get(queues());
        assertThat(button("Resume (1 new)")).isVisible();
        assertThat(call("ListQueues")).hasCount(0);
        button("Resume (1 new)").click();
        assertThat(call("ListQueues")).hasCount(1);
    }

    @Test
    void queueAndConnectionAreCreatedByForm() {
        openView("resources");
        page.locator("summary").getByText("Create a queue").click();
        page.getByLabel("Name").first().fill("lake");
        button("Create queue").click();
        assertThat(page.getByTestId("exchange-queue")).containsText("\"queue_name\":\"lake\"");
        assertThat(page.getByTestId("exchange-queue")).containsText("200");
        assertThat(page.locator("button.resource[data-path='queue/lake']")).isVisible();
        button("Create queue").click();
        assertThat(page.getByTestId("exchange-queue")).containsText("DLI.0006");

        page.locator("summary").getByText("Create a connection").click();
        page.getByLabel("Name").nth(1).fill("crm");
        page.getByLabel("Queues to bind").fill("lake");
        button("Create connection").click();
        assertThat(page.getByTestId("exchange-connection")).containsText("201");
        assertThat(page.locator(".timeline-row[data-kind=connection] .row-title"))
                .hasText("crm");
    }

    @Test
    void resourceIsShownWithApiViewAndTimeline() {
        createQueue("lake");
        openView("resources");
        page.locator("button.resource[data-path='queue/lake']").click();
        button("Call the DLI API").click();
        assertThat(inspector()).containsText("\"queueName\": \"lake\"");
        assertThat(inspector()).containsText("\"state\": \"ASSIGNING\"");
    }

    @Test
    void selectedCallStaysSelectedWhenLaterResponsesArrive() {
        get(queues());
        get(queues() + "/nothere");
        holdResponsesOf(adminUri() + "/journal");
        openView("calls");
        awaitHeldResponses(1);
        page.evaluate("held.splice(0).forEach((release) => release())"); // the list of calls
        call("ListQueues").click();
        awaitHeldResponses(1);
        call("ShowQueue").click();
        awaitHeldResponses(2);
        page.evaluate("held.pop()()");
        assertThat(inspector()).containsText("DLI.0002");
        releaseResponses();
        assertThat(inspector()).containsText("DLI.0002");
    }

    @Test
    void snapshotIsTakenRestoredSavedAndForked() throws IOException {
        createQueue("lake");
        openView("snapshots");
        button("Take snapshot").click();
        assertThat(page.getByTestId("snapshot")).containsText(project);
        button("+1 min").click();
        assertThat(segments("queue/lake", "current", "AVAILABLE")).hasCount(1);
        button("Restore into this project").click();
        assertThat(page.getByTestId("time")).hasText("00:00:00");
        assertThat(segments("queue/lake", "planned", "AVAILABLE")).hasCount(1);

        Download saved = page.waitForDownload(() -> button("Save as file").click());
        Assertions.assertThat(JsonPath.<Object>read(Files.readString(saved.path()), "$.projectId"))
                .isEqualTo(project);
        advance("1m");
        page.getByLabel("Restore from file").setInputFiles(saved.path());
        assertThat(page.getByTestId("time")).hasText("00:00:00");

        page.getByLabel("Project ID of the fork").fill(project + "2");
        button("Fork project").click();
        assertThat(page.locator(".project-id")).hasText(project + "2");
        assertThat(segments("queue/lake", "planned", "AVAILABLE")).hasCount(1);
    }

    @Test
    void snapshotHasTheVirtualTimeShown() {
        put(clock(), Map.of("mode", "scaled", "factor", 86_400));
        openView("snapshots");
        Response response = page.waitForResponse(
                "**/snapshot", () -> button("Take snapshot").click());
        String takenAt = JsonPath.read(response.text(), "$.takenAt");
        assertThat(page.getByTestId("snapshot"))
                .containsText(takenAt.substring(0, 19).replace('T', ' '));
    }

    @Test
    void pollingReportIsShown() {
        createQueue("lake");
        String connection = createConnection("crm", "lake");
        get(connections() + "/" + connection);
        get(connections() + "/" + connection);
        openView("polling");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("connection crm");
        assertThat(page.locator("tbody tr")).containsText("CREATING");
    }
}
