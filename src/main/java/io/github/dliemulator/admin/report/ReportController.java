package io.github.dliemulator.admin.report;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import io.github.dliemulator.admin.AdminErrors;
import io.github.dliemulator.admin.PathParams;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Report of a project as one HTML file. */
@Tag(name = "Projects")
@RestController
class ReportController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    /**
     * Returns a report of the project: one HTML file that needs no emulator and no network. It shows the console, read-only, with the
     * timeline, the calls and the next state changes, and contains a snapshot for the command {@code open}. It has at most 10 MB and
     * lists what was left out.
     *
     * <p>Errors: 404 (unknown project).
     */
    @GetMapping("/_emulator/projects/{projectId}/report")
    @AdminErrors(NOT_FOUND)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)))
    ResponseEntity<byte[]> getReport(@PathVariable("projectId") String projectId) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", ReportPage.CONTENT_SECURITY_POLICY_OF_RESPONSE)
                .body(reports.create(PathParams.requireProjectId(projectId)));
    }
}
