package io.github.dliemulator.admin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import io.github.dliemulator.EmulatorProcess;
import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import io.github.dliemulator.randomwalk.RandomWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report has the state, the calls and a snapshot of a project, which an emulator opens. */
class ReportTests extends EmulatorTest {

    @TempDir
    private Path directory;

    private String report() {
        return text(get(adminUri() + "/report"));
    }

    /** The data of the report as JSON. */
    private static String data(String html) {
        int start = html.indexOf(ReportPage.DATA_START) + ReportPage.DATA_START.length();
        return html.substring(start, html.indexOf(ReportPage.DATA_END, start));
    }

    private static <T> T read(String report, String path) {
        return JsonPath.read(data(report), path);
    }

    @Test
    void reportShowsStateAndCallsWithBodies() {
        createQueue("etl");
        String report = report();
        assertThat(ReportTests.<Map<String, Object>>read(report, "$.project"))
                .containsEntry("projectId", project)
                .containsEntry("seed", 1)
                .containsEntry("now", T0);
        assertThat(ReportTests.<Object>read(report, "$.responses['/projects/%s']".formatted(project)))
                .isEqualTo(EmulatorTest.read(get(adminUri()), "$"));
        assertThat(ReportTests.<List<String>>read(
                        report, "$.responses['/projects/%s/journal'].calls[*].request.queue_name".formatted(project)))
                .containsExactly("etl");
        assertThat(ReportTests.<List<?>>read(report, "$.cut")).isEmpty();
        assertThat(ReportFile.readSnapshot(report)).isEqualTo(text(get(adminUri() + "/snapshot")));
    }

    @Test
    void deletedResourcesKeepTheirTimeline() {
        createQueue("etl");
        advance("1m");
        ok(delete(queues() + "/etl"));
        assertThat(ReportTests.<List<String>>read(
                        report(),
                        "$.responses['/projects/%s/deleted'].resources[?(@.kind=='queue')].timeline[*].state"
                                .formatted(project)))
                .containsExactly("ASSIGNING", "AVAILABLE");
    }

    @Test
    void secretsAreRedacted() {
        post(
                        "/v3/" + project + "/datasource/auth-infos",
                        Map.of(
                                "auth_info_name",
                                "pg",
                                "datasource_type",
                                "passwd",
                                "user_name",
                                "u",
                                "password",
                                "hunter2hunter2"))
                .expectStatus()
                .isCreated();
        String report = report();
        assertThat(data(report)).contains("CreateJobAuthInfo").doesNotContain("hunter2hunter2");
        assertThat(ReportFile.readSnapshot(report)).contains("\"pg\"").doesNotContain("hunter2hunter2");
    }

    @Test
    void reportOfALargeProjectIsBounded() {
        Map<String, Object> large = Map.of("queue_name", "<".repeat(15_000));
        for (int i = 0; i < 150; i++) {
            post(queues(), large).expectStatus().isBadRequest();
        }
        String report = report();
        assertThat(report.length()).isBetween(5_000_000, Reports.MAX_BYTES);
        assertThat(ReportTests.<String>read(report, "$.cut[0]"))
                .matches("/projects/%s/journal: the first \\d+ of 150 entries".formatted(project));
    }

    @Test
    void unknownProjectHasNoReport() {
        project += "2";
        assertThat(problem(get(adminUri() + "/report"), 404)).isEqualTo("There is no project " + project);
        get(adminUri()).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @AllowsUndocumentedRequests("a random walk sends invalid values as well")
    void openedProjectContinuesExactly(long seed) {
        project = "walkreport" + seed;
        new RandomWalk(project, seed, 80).run(call -> port);
        String report = report();
        String snapshot = text(get(adminUri() + "/snapshot"));
        String state = text(get(adminUri()));
        List<String> here = nextChanges();
        useEmulator(shared());
        ok(put(adminUri() + "/snapshot", ReportFile.readSnapshot(report)));
        assertThat(text(get(adminUri() + "/snapshot"))).isEqualTo(snapshot);
        assertThat(text(get(adminUri()))).isEqualTo(state);
        assertThat(nextChanges()).isEqualTo(here);
    }

    /** The next state changes, one after the other, with the clock before and after each. */
    private List<String> nextChanges() {
        return Stream.generate(() -> text(post(clock() + "/advance", Map.of("next", 1))))
                .limit(5)
                .toList();
    }

    @Test
    void commandOpensTheProject() throws IOException {
        createQueue("etl");
        createConnection("crm", "etl");
        Path file = directory.resolve("report.html");
        Files.writeString(file, report());
        String state = text(get(adminUri()));
        String change = text(post(clock() + "/advance", Map.of("next", 1)));
        try (EmulatorProcess emulator = EmulatorProcess.open(file)) {
            useEmulator(emulator.port());
            assertThat(text(get(adminUri()))).isEqualTo(state);
            assertThat(text(post(clock() + "/advance", Map.of("next", 1)))).isEqualTo(change);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing           | this is not a report of a project
            {                 | the data of the report are not JSON
            {"format":2}      | the report has the format 2, and this emulator reads formats up to 1
            {"snapshot":"a"}  | the report has the format , and this emulator reads formats up to 1
            {"format":1}      | the report has no snapshot: the project was too large
            {"format":1,"snapshot":"!"} | the snapshot of the report cannot be read
            {"format":1,"snapshot":"AQID"} | the snapshot of the report cannot be read
            """)
    void invalidReportIsRejected(String data, String message) {
        String html = data.equals("nothing") ? "<html></html>" : ReportPage.DATA_START + data + ReportPage.DATA_END;
        assertThatThrownBy(() -> ReportFile.readSnapshot(html)).hasMessage(message);
    }

    @Test
    void invalidReportStopsTheStart() throws IOException {
        Path file = directory.resolve("broken.html");
        Files.writeString(file, "<html></html>");
        assertThatThrownBy(() -> start("--dli.init.report=" + file))
                .hasMessage("broken.html: this is not a report of a project");
    }
}
