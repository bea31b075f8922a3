package io.github.dliemulator.admin.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Shows SQL jobs and their objects, and prescribes results. */
class ConsoleJobTests extends ConsoleTest {

    private static final String QUERY = "select city, n from range(3)";

    private String submitted() {
        return read(post("/v1.0/" + project + "/jobs/submit-job", Map.of("sql", QUERY)), "$.job_id");
    }

    private void prescribe(Map<String, ?> result) {
        ok(put(adminUri() + "/results", List.of(result)));
    }

    private void openJob(String id) {
        openView("resources");
        page.locator("button.resource[data-path='job/%s']".formatted(id)).click();
    }

    private Locator results() {
        return page.getByTestId("result");
    }

    @Test
    void finishedQueryShowsItsStatementSchemaAndFirstRows() {
        prescribe(Map.of(
                "schema",
                List.of(Map.of("city", "string"), Map.of("n", "int")),
                "rows",
                List.of(List.of("Bonn", 7), List.of("<b>Kiel</b>", 3)),
                "duration",
                "1m"));
        String id = submitted();
        openJob(id);
        assertThat(segments("job/" + id, "planned", "FINISHED")).hasCount(1);
        button("Show the job").click();
        assertThat(inspector().getByLabel("Statement")).hasText(QUERY);
        assertThat(inspector()).containsText("QUERY, async");
        assertThat(inspector().locator("table")).hasCount(0);
        advance("1m");
        button("Show the job").click();
        assertThat(inspector().locator("th")).hasText(new String[] {"city string", "n int"});
        assertThat(inspector().locator("td")).hasText(new String[] {"Bonn", "7", "<b>Kiel</b>", "3"});
        button("Call the DLI API").click();
        assertThat(inspector()).containsText("\"job_type\": \"QUERY\"");
    }

    @Test
    void failedJobShowsItsMessage() {
        prescribe(Map.of("failure", "DLI.0999: lost executor", "duration", "1s"));
        String id = submitted();
        advance("1s");
        openJob(id);
        button("Show the job").click();
        assertThat(inspector()).containsText("DLI.0999: lost executor");
        assertThat(inspector().locator("table")).hasCount(0);
    }

    @Test
    void jobIsHeldReleasedAndForced() {
        prescribe(Map.of("duration", "1m"));
        openJob(submitted());
        button("Hold").click();
        assertThat(inspector().locator(".chip").getByText("held")).isVisible();
        button("Release").click();
        inspector().getByLabel("State").selectOption("CANCELLED");
        button("Force").click();
        assertThat(inspector().locator(".chip").first()).containsText("CANCELLED");
    }

    @Test
    void objectIsUploadedDownloadedAndDeleted() throws IOException {
        openView("objects");
        assertThat(page.getByText("No objects")).isVisible();
        page.getByLabel("Bucket").fill("lake");
        page.locator("input[name=file]")
                .setInputFiles(new FilePayload("trips 1.csv", "text/csv", "Bonn,7".getBytes(StandardCharsets.UTF_8)));
        button("Upload object").click();
        assertThat(page.getByTestId("object")).containsText("obs://lake/trips 1.csv 6 bytes");
        Download download = page.waitForDownload(
                () -> button("Download obs://lake/trips 1.csv").click());
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("trips 1.csv");
        Assertions.assertThat(download.path()).hasContent("Bonn,7");
        button("Delete obs://lake/trips 1.csv").click();
        assertThat(page.getByTestId("object")).hasCount(0);
    }

    @Test
    void resultIsAddedCountedAndRemoved() {
        openView("results");
        assertThat(page.getByText("No results")).isVisible();
        page.locator("textarea").fill("{\"schema\": [{\"n\": \"tea\"}], \"rows\": []}");
        button("Add result").click();
        assertThat(page.locator(".panel [role=alert]")).containsText("tea");
        page.locator("textarea").fill("{\"schema\": [{\"n\": \"int\"}], \"rows\": [[1]]}");
        button("Add result").click();
        assertThat(results()).containsText("Used 0");
        submitted();
        assertThat(results()).containsText("Used 1");
        button("Remove result 1").click();
        assertThat(results()).hasCount(0);
    }
}
